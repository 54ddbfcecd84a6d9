package app.afterbell.feeds;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a calendar program: by the secret alone, as nobody signs in there. */
@Component
public class FeedAnswers {

  private static final Duration BACK = Duration.ofDays(60);
  private static final Duration AHEAD = Duration.ofDays(180);
  private static final Duration CANCELLED_KEPT = Duration.ofDays(30);
  private static final Duration SAID_EVERY = Duration.ofMinutes(1);
  private static final int MARK = 16;

  private final Sql sql;
  private final OccasionsQuery occasions;
  private final CalendarWriter writer;
  private final Organizations organizations;

  FeedAnswers(Sql sql, OccasionsQuery occasions, CalendarWriter writer, Organizations organizations) {
    this.sql = sql;
    this.occasions = occasions;
    this.writer = writer;
    this.organizations = organizations;
  }

  /**
   * A calendar as it is now.
   *
   * @param feed of its address, for whoever counts how often it is asked for
   * @param mark of these bytes: the same where they are the same
   * @param changedAt when the bytes became these, to a second
   */
  public record Answer(FeedId feed, byte[] body, String mark, Instant changedAt) {}

  private record Row(
      FeedId id, PersonId person, @Nullable Instant fetchedAt, @Nullable String fetchedBy, byte @Nullable [] bodyHash,
      @Nullable Instant bodyAt) {}

  /** Whose secret it is, where it is one that is answered. */
  public Optional<FeedId> find(Secret secret) {
    return row(secret).map(Row::id);
  }

  /**
   * Sessions from 60 days back to 180 ahead, by whole days, so that time alone changes it once a day; what was
   * cancelled within the last 30 days too.
   *
   * @param agent what the program says that it is
   * @param link makes an address of a path of ours
   * @return nothing where the secret is nobody's, or is answered no more
   */
  @Transactional
  public Optional<Answer> answer(Secret secret, @Nullable String agent, UnaryOperator<String> link, Instant now) {
    return row(secret).map(row -> {
      var today = now.truncatedTo(ChronoUnit.DAYS);
      var body = writer.feed(organizations.current(), now,
          occasions.of(row.person(), today.minus(BACK), today.plus(AHEAD), now.minus(CANCELLED_KEPT)), link);
      var hash = hash(body);
      boolean same = row.bodyAt() != null && Arrays.equals(hash, row.bodyHash());
      var changedAt = same ? row.bodyAt() : now.truncatedTo(ChronoUnit.SECONDS);
      keep(row, Program.of(agent), hash, changedAt, now);
      return new Answer(row.id(), body, HexFormat.of().formatHex(hash, 0, MARK), changedAt);
    });
  }

  private Optional<Row> row(Secret secret) {
    return sql.sql("""
            select f.id, f.person_id as person, f.fetched_at, f.fetched_by, f.body_hash, f.body_at
            from calendar_feed f join viewer_card v on v.id = f.person_id
            where f.token_hash = :hash and f.ended_at is null
            """)
        .param("hash", secret.hash())
        .optional(Row.class);
  }

  // At most once a minute, unless the program or the calendar is another one.
  private void keep(Row row, String program, byte[] hash, Instant changedAt, Instant now) {
    if (program.equals(row.fetchedBy()) && Arrays.equals(hash, row.bodyHash()) && row.fetchedAt() != null
        && now.isBefore(row.fetchedAt().plus(SAID_EVERY))) {
      return;
    }
    sql.sql("""
            update calendar_feed set fetched_at = :now, fetched_by = :program, body_hash = :hash, body_at = :changedAt
            where id = :id
            """)
        .param("now", now)
        .param("program", program)
        .param("hash", hash)
        .param("changedAt", changedAt)
        .param("id", row.id())
        .update();
  }

  private static byte[] hash(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }
}
