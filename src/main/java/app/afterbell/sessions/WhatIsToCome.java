package app.afterbell.sessions;

import app.afterbell.engagements.StudentsChanged;
import app.afterbell.organization.PolicyDecided;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps sessions that have not begun as what is agreed and settled now; what has begun stays as it was. In the
 * transaction of the change.
 */
@Component
class WhatIsToCome {

  private final Sql sql;
  private final Collisions collisions;

  WhatIsToCome(Sql sql, Collisions collisions) {
    this.sql = sql;
    this.collisions = collisions;
  }

  @EventListener
  void on(StudentsChanged event) {
    lock(event);
    sql.sql("""
            delete from session_student m using session s
            where s.engagement_id = :engagement and s.starts_at > :now and s.cancelled_at is null
              and m.session_id = s.id and m.student_id = any(:left::uuid[]) and m.cancelled_at is null
            """)
        .param("engagement", event.engagement())
        .param("now", event.at())
        .param("left", event.left())
        .update();
    sql.sql("""
            insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes, guarded)
            select s.id, j.student_id, s.engagement_id, s.starts_at, s.planned_minutes,
                   (s.last_end is null or s.last_end <= s.starts_at)
                   and not exists (select from session_student o
                           where o.student_id = j.student_id and o.session_id <> s.id and o.cancelled_at is null
                             and o.starts_at > s.starts_at - interval '8 hours'
                             and o.starts_at < s.starts_at + s.planned_minutes * interval '1 minute'
                             and o.starts_at + o.planned_minutes * interval '1 minute' > s.starts_at)
            from (select c.*, max(c.starts_at + c.planned_minutes * interval '1 minute')
                                over (order by c.starts_at, c.id rows between unbounded preceding and 1 preceding)
                                as last_end
                  from session c
                  where c.engagement_id = :engagement and c.starts_at > :now and c.cancelled_at is null) s
            cross join unnest(:joined::uuid[]) as j(student_id)
            on conflict (session_id, student_id) do nothing
            """)
        .param("engagement", event.engagement())
        .param("now", event.at())
        .param("joined", event.joined())
        .update();
  }

  // Rules hold from tomorrow at the earliest: none of these sessions is counted as waiting yet (waiting_count).
  @EventListener
  void on(PolicyDecided event) {
    uncounted("yes");
    sql.sql("""
            update session set due_at = starts_at + make_interval(mins => planned_minutes, hours => :hours)
            where starts_at >= :from and starts_at < coalesce(:to::timestamptz, 'infinity')
              and due_at <> starts_at + make_interval(mins => planned_minutes, hours => :hours)
            """)
        .param("hours", event.policy().dueAfterHours())
        .param("from", event.from())
        .param("to", event.to().equals(Instant.MAX) ? null : event.to())
        .update();
    uncounted("");
  }

  private void uncounted(String which) {
    sql.sql("select set_config('afterbell.uncounted', :which, true)").param("which", which).one(String.class);
  }

  // As those who plan and move do: sessions first, then their people, so that none waits for another in a circle.
  private void lock(StudentsChanged event) {
    sql.sql("select id from session where engagement_id = :engagement and starts_at > :now order by id for update")
        .param("engagement", event.engagement())
        .param("now", event.at())
        .list(SessionId.class);
    collisions.hold(List.copyOf(event.joined()));
  }
}
