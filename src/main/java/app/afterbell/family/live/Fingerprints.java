package app.afterbell.family.live;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A fingerprint of what was lately written that somebody's family reads: it differs as soon as a note comes in, or is
 * edited in what that family sees. Made of the last half-hour or hour of everybody's notes, by the index on their time:
 * it costs what was written, not what there is to read.
 */
@Component
public class Fingerprints {

  public static final String NOTHING = "0.0";

  /**
   * Goes on after {@link app.afterbell.family.Visits#LOOK}: the students of :viewer as "mine", and what
   * {@link #of(int, Instant)} needs as "written (seen, seen_at)", of what came :lately ({@link #since}).
   */
  public static final String OF_MINE = """
      , mine as materialized (
        select a.student_id, a.self, a.reads_notes, a.sees_money from family_access a where a.viewer_id = :viewer),
      written as (
        select count(*) as seen, max(m.news_at) as seen_at
        from mine a
        cross join lateral ( -- offset 0: asked for each student by the index, and not joined to everybody's
          select y.news_at from session_student_fact y
          where y.student_id = a.student_id and y.news_at >= :lately offset 0) m
        where a.reads_notes)
      """;

  private static final long STEP = Duration.ofMinutes(30).toSeconds();

  private final Sql sql;

  Fingerprints(Sql sql) {
    this.sql = sql;
  }

  record Row(PersonId viewerId, int count, Instant newest) {}

  /** From when on what was written goes into it. */
  public static Instant since(Instant now) {
    return Instant.ofEpochSecond((now.getEpochSecond() / STEP - 1) * STEP);
  }

  /**
   * Of what somebody has counted since then: a row for each student and session.
   * @param newest absent where none exists
   */
  public static String of(int count, @Nullable Instant newest) {
    return newest == null ? NOTHING : count + "." + newest.toEpochMilli();
  }

  /** Of those who have something written for them; {@link #NOTHING} for the others. */
  public Map<PersonId, String> of(Collection<PersonId> viewers, Instant now) {
    return sql.sql("""
            select a.viewer_id, count(*) as count, max(m.news_at) as newest
            from family_access a
            cross join lateral ( -- offset 0: asked for each student by the index, and not joined to everybody's
              select x.news_at from session_student_fact x
              where x.student_id = a.student_id and x.news_at >= :since offset 0) m
            where a.viewer_id = any(:viewers) and a.reads_notes
            group by a.viewer_id
            """)
        .param("since", since(now))
        .param("viewers", viewers)
        .list(Row.class)
        .stream()
        .collect(Collectors.toMap(Row::viewerId, row -> of(row.count(), row.newest())));
  }
}
