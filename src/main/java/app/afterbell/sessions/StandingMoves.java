package app.afterbell.sessions;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was moved, and what of that stands. Checks no viewer. */
@Component
class StandingMoves {

  private static final String MOVE = """
      select e.revision, e.recorded_by, e.asked_by, e.starts_at, e.planned_minutes, e.to_starts_at, e.to_minutes,
             e.billed, e.becomes, e.undo_until,
             exists (select from plan_entry t where t.session_id = e.session_id and t.takes_back = e.revision)
               as taken_back
      from plan_entry e
      where e.session_id = :session and e.kind = 'moved'
      """;

  private final Sql sql;

  StandingMoves(Sql sql) {
    this.sql = sql;
  }

  /** A move, standing or not. */
  Optional<StandingMove> entry(SessionId session, int revision) {
    return sql.sql(MOVE + "and e.revision = :revision")
        .param("session", session)
        .param("revision", revision)
        .optional(StandingMove.class);
  }

  /** The last move that stands. */
  Optional<StandingMove> last(SessionId session) {
    return sql.sql(MOVE + "order by e.revision desc limit 10")
        .param("session", session)
        .list(StandingMove.class).stream()
        .filter(move -> !move.takenBack())
        .findFirst();
  }

  /** Whether something was done to the plan after it, and stands, or was asked of it at its new time. */
  boolean isOvertaken(SessionId session, StandingMove move) {
    return sql.sql("""
            select exists (
              select from plan_entry e
              where e.session_id = :session and e.revision > :revision and e.kind <> 'taken_back'
                and not exists (select from plan_entry t where t.session_id = e.session_id
                  and t.takes_back = e.revision))
              or exists (select from session n where n.id = :becomes and n.plan_revision > 0)
              or exists (select from move_proposal p where p.session_id = :becomes)
              or exists (select from plan_entry e
                         join move_proposal p on p.session_id = e.session_id and p.from_starts_at = e.to_starts_at
                           and p.from_minutes = e.to_minutes and p.proposed_at >= e.recorded_at
                           and p.state <> 'untold'
                         where e.session_id = :session and e.revision = :revision)
            """)
        .param("session", session)
        .param("revision", move.revision())
        .param("becomes", move.becomes())
        .one(Boolean.class);
  }

  /**
   * How many waivers this mentor granted to any of these students since then, and how many staff allow; null: any
   * number.
   */
  Waivers waivers(OpenedPlan plan, Viewer mentor, Instant since) {
    return sql.sql("""
            select (select most from waiver_limit) as most, coalesce(max(n.granted), 0)::integer as granted
            from (select count(*) as granted
                  from session_student m
                  join plan_entry_student x on x.student_id = m.student_id
                  join plan_entry e on e.session_id = x.session_id and e.revision = x.revision
                  where m.session_id = :session and m.cancelled_at is null and e.kind = 'moved'
                    and coalesce(x.late, e.late) and not e.billed and e.recorded_by = :mentor and e.recorded_at > :since
                    and not exists (select from plan_entry t where t.session_id = e.session_id
                      and t.takes_back = e.revision)
                  group by m.student_id) n
            """)
        .param("session", plan.session().id())
        .param("mentor", mentor.id())
        .param("since", since)
        .one(Waivers.class);
  }

  record Waivers(@Nullable Integer most, int granted) {

    boolean areUsed() {
      return most != null && granted >= most;
    }
  }
}
