package app.afterbell.bench;

import java.util.UUID;

/**
 * Ids that are computed from a kind and a number, so that a request can name a row without asking for it. Session
 * numbers grow with time, as UUIDv7 do.
 */
enum Ids {
  MENTOR(1),
  STUDENT(2),
  GUARDIAN(3),
  FAMILY(4),
  ENGAGEMENT(5),
  SESSION(6),
  LINE(7),
  STAFF(8),
  /**
   * Sessions that are only there to be submitted, of {@link Waiting}: batch number times {@link #STRIDE} plus the
   * mentor's number.
   */
  PREPARED(9),
  MAIL(10),
  NOTIFICATION(11),
  INVITATION(12),
  OUTSTANDING(13),
  TEMPLATE(14),
  IMPORT(15),
  TOKEN(16),
  PASSKEY(17),
  ENDING(18),
  SIGN_IN(19),
  /** As {@link #PREPARED}. */
  BARE(20),
  NUDGE(21),
  /** Asked by each mentor: 0 to 5 open, more decided. Mentor’s number times {@link #STRIDE} plus its own. */
  REQUEST(22),
  /** One of each mentor, to come. */
  LEAVE(23),
  HOLIDAY(24),
  /** Of {@link Planning}: one for each student, and nothing planned of it yet. */
  WEEKLY(25),
  /** Of calendars that are full: months ahead, where no other sessions are. */
  FAR(26);

  /** How far apart the numbers of one mentor's sessions lie. */
  static final int STRIDE = 1000;

  static final String FUNCTIONS = """
      create function bench_id(kind int, number bigint) returns uuid language sql immutable as
        $$ select ('01900000-00' || lpad(to_hex(kind), 2, '0') || '-7000-8000-' || lpad(to_hex(number), 12,
          '0'))::uuid $$;
      """;

  private final int kind;

  Ids(int kind) {
    this.kind = kind;
  }

  UUID of(long number) {
    return UUID.fromString("01900000-00%02x-7000-8000-%012x".formatted(kind, number));
  }

  int kind() {
    return kind;
  }
}
