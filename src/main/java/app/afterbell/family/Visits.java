package app.afterbell.family;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody looked at what their family reads, so that what came since can be told from what they know. */
@Component
public class Visits {

  /** A visit ends when nobody has looked for so long. */
  static final Duration GAP = Duration.ofMinutes(30);

  private final Sql sql;

  public Visits(Sql sql) {
    this.sql = sql;
  }

  record Row(Instant startedAt, @Nullable Instant beforeAt) {}

  /**
   * Notes down that this person looks.
   *
   * @return since when things are new to them: the end of the visit before; in the first, its beginning
   */
  @Transactional
  public Instant look(Viewer viewer, Instant now) {
    var visit = sql.sql(
            """
            insert into family_visit as v (person_id, started_at, last_at) values (:viewer, :now, :now)
            on conflict (person_id) do update set
              started_at = case when v.last_at <= :over then :now else v.started_at end,
              before_at = case when v.last_at <= :over then v.last_at else v.before_at end,
              last_at = greatest(v.last_at, :now)
            returning started_at, before_at
            """)
        .param("viewer", viewer.id())
        .param("now", now)
        .param("over", now.minus(GAP))
        .one(Row.class);
    return visit.beforeAt() == null ? visit.startedAt() : visit.beforeAt();
  }
}
