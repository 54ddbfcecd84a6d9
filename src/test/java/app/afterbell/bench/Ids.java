package app.afterbell.bench;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Ids that are reckoned from a kind and a number. So a request can name a row without asking for it, and the floor's
 * statements can be given for any mentor what the page gave them for one. Session numbers grow with time, as UUIDv7 do.
 */
enum Ids {
  MENTOR(1, 1),
  STUDENT(2, 20),
  GUARDIAN(3, 20),
  FAMILY(4, 10),
  ENGAGEMENT(5, 12),
  SESSION(6, 1),
  LINE(7, 0),
  STAFF(8, 0),
  /** Sessions that are only there to be submitted: batch number times {@link #STRIDE} plus the mentor's number. */
  PREPARED(9, 1);

  /** How far apart the numbers of one mentor's sessions lie. */
  static final int STRIDE = 1000;

  static final String FUNCTIONS = """
      create function bench_id(kind int, number bigint) returns uuid language sql immutable as
        $$ select ('01900000-000' || kind || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
      create function bench_token(number bigint) returns bytea language sql immutable as
        $$ select decode(lpad(to_hex(number), 64, '0'), 'hex') $$;
      """;

  private static final Pattern TEXT = Pattern.compile("01900000-000(\\d)-7000-8000-([0-9a-f]{12})");

  private final int kind;
  private final int perMentor;

  Ids(int kind, int perMentor) {
    this.kind = kind;
    this.perMentor = perMentor;
  }

  UUID of(long number) {
    return UUID.fromString("01900000-000%d-7000-8000-%012x".formatted(kind, number));
  }

  static UUID prepared(int mentor, int batch) {
    return PREPARED.of((long) batch * STRIDE + mentor);
  }

  /**
   * The same id for any mentor, as pgbench writes it: {@code :m} is the mentor's number, {@code :k} the batch.
   *
   * @param text an id that was seen in a request of {@code mentor} (for {@code batch})
   * @return nothing where the text is no id of ours
   */
  static Optional<String> formula(String text, int mentor, int batch) {
    return TEXT.matcher(text).results().findFirst().filter(found -> found.group().equals(text))
        .map(found -> formula(found, mentor, batch));
  }

  private static String formula(MatchResult found, int mentor, int batch) {
    var kind = values()[Integer.parseInt(found.group(1)) - 1];
    var number = Long.parseLong(found.group(2), 16);
    if (kind == PREPARED) {
      return "bench_id(9, :k * %d + :m + %d)".formatted(STRIDE, number - (long) batch * STRIDE - mentor);
    }
    return "bench_id(%d, :m * %d + %d)".formatted(kind.kind, kind.perMentor, number - (long) mentor * kind.perMentor);
  }
}
