package app.afterbell.access;

import app.afterbell.shared.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Counts wrong passwords, for all instances together, and on connections of its own: a failure stays counted whatever
 * becomes of the transaction around it. So many are free; after that each makes one wait, twice as long as the one
 * before. A day without any forgets them.
 */
final class PasswordFailures {

  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final DataSource database;
  private final SignInLimits limits;

  PasswordFailures(DataSource database, SignInLimits limits) {
    this.database = database;
    this.limits = limits;
  }

  /**
   * What failures are counted of.
   *
   * @param free so many make nobody wait
   * @param own whether a good sign-in forgets them all: it was the same who failed
   */
  record Count(String id, int free, boolean own) {

    static Count of(String kind, String whose, int free, boolean own) {
      var hash = new Secret(whose.strip().toLowerCase(Locale.ROOT)).hash();
      return new Count(kind + " " + HexFormat.of().formatHex(hash), free, own);
    }
  }

  private record Row(String id, int failures, Instant lastAt, Instant waitsUntil) {}

  /**
   * Counts an attempt as failed before it is made: looking first would let a hundred at once through.
   *
   * @return how long to wait, where it may not be made; then nothing is counted
   */
  Optional<Duration> take(List<Count> counts, Instant now) {
    return alone(client -> {
      var rows = rows(client, counts, now);
      var until = rows.stream().map(Row::waitsUntil).filter(now::isBefore).max(Comparator.naturalOrder());
      if (until.isEmpty()) {
        rows.forEach(row ->
            write(client, row.id(), (row.lastAt().isBefore(now.minus(FORGOTTEN)) ? 0 : row.failures()) + 1, counts,
                now));
      }
      return until.map(end -> Duration.between(now, end));
    });
  }

  /** It was no failure after all. */
  void giveBack(List<Count> counts, boolean succeeded, Instant now) {
    alone(client -> {
      rows(client, counts, now).forEach(row ->
          write(client, row.id(), succeeded && of(row.id(), counts).own() ? 0
              : Math.max(0, row.failures() - 1), counts, now));
      return null;
    });
  }

  int forget(Instant now) {
    return alone(client -> client.sql("delete from password_failure where last_at < :before")
        .param("before", at(now.minus(FORGOTTEN)))
        .update());
  }

  // In one order, so that two attempts never wait for each other in a circle.
  private List<Row> rows(JdbcClient client, List<Count> counts, Instant now) {
    var rows = new ArrayList<Row>();
    counts.stream().sorted(Comparator.comparing(Count::id)).forEach(count -> {
      client.sql("insert into password_failure (id, failures, last_at) values (:id, 0, :now) on conflict do nothing")
          .param("id", count.id()).param("now", at(now)).update();
      rows.add(client.sql("select failures, last_at, waits_until from password_failure where id = :id for update")
          .param("id", count.id())
          .query((row, _) -> new Row(count.id(), row.getInt(1), instant(row, 2), instant(row, 3)))
          .single());
    });
    return rows;
  }

  private void write(JdbcClient client, String id, int failures, List<Count> counts, Instant now) {
    var over = failures - of(id, counts).free();
    client.sql("update password_failure set failures = :failures, last_at = :now, waits_until = :until where id = :id")
        .param("failures", failures)
        .param("now", at(now))
        .param("until", over < 0 ? null : at(now.plus(waitAfter(over))))
        .param("id", id)
        .update();
  }

  // 90 seconds, then 3, 6 and 12 minutes, and no more than a quarter of an hour, as the limits have it by default.
  private Duration waitAfter(int over) {
    var wait = limits.within().dividedBy(Math.max(1, limits.failuresByAccount()))
        .multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
    return wait.compareTo(limits.within()) > 0 ? limits.within() : wait;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? Instant.MIN : at.toInstant();
  }

  private static Count of(String id, List<Count> counts) {
    return counts.stream().filter(count -> count.id().equals(id)).findFirst().orElseThrow();
  }

  private <T> T alone(Function<JdbcClient, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("failures cannot be counted", e);
    }
  }
}
