package app.afterbell.family;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody looked at what their family reads, so that what came since can be told from what they know. */
@Component
public class Visits {

  /** A visit ends when nobody has looked for so long. */
  static final Duration GAP = Duration.ofMinutes(30);

  // A person who looks on is not noted down anew with each look: a visit may end so much sooner.
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

  /**
   * Begins a statement that notes down that :viewer looks :now, and reads since when things are new to them, as "visit
   * (since)": the end of the visit before; in the first, its beginning. Parameters by
   * {@link #look(Sql.Statement, Viewer, Instant)}.
   */
  public static final String LOOK = """
      with known as (
        select started_at, before_at, last_at from family_visit where person_id = :viewer),
      looked as (
        insert into family_visit as v (person_id, started_at, last_at)
        select :viewer, :now, :now where not exists (select from known k where k.last_at > :fresh)
        on conflict (person_id) do update set
          started_at = case when v.last_at <= :over then :now else v.started_at end,
          before_at = case when v.last_at <= :over then v.last_at else v.before_at end,
          last_at = greatest(v.last_at, :now)
        returning started_at, before_at),
      visit as (
        select coalesce(l.before_at, l.started_at) as since from looked l
        union all
        select coalesce(k.before_at, k.started_at) from known k where not exists (select from looked))
      """;

  private final Sql sql;

  public Visits(Sql sql) {
    this.sql = sql;
  }

  /** @return since when things are new to this person */
  @Transactional
  public Instant look(Viewer viewer, Instant now) {
    return look(sql.sql(LOOK + "select since from visit"), viewer, now).one(Instant.class);
  }

  /** The parameters of {@link #LOOK}. */
  public static Sql.Statement look(Sql.Statement statement, Viewer viewer, Instant now) {
    return statement
        .param("viewer", viewer.id())
        .param("now", now)
        .param("fresh", now.minus(AGAIN_AFTER))
        .param("over", now.minus(GAP));
  }
}
