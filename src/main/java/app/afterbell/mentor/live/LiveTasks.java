package app.afterbell.mentor.live;

import app.afterbell.frame.PlanMarks;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.LivePages;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The open pages of mentors: they follow what waits, by one statement on the index of open sessions, and what is done
 * to their plans. So a session that just started is seen without anybody telling.
 */
@Component
class LiveTasks extends LivePages {

  private final Sql sql;
  private final PlanMarks plans;

  LiveTasks(Sql sql, PlanMarks plans) {
    super("tasks", Seen.NOTHING.toString());
    this.sql = sql;
    this.plans = plans;
  }

  record Row(PersonId mentorId, int count, long revisions, Instant newest) {

    String seen() {
      return new Seen(count, revisions, newest.getEpochSecond()).toString();
    }
  }

  @Override
  protected Map<PersonId, String> seen(Collection<PersonId> mentors, Instant now) {
    var seen = new HashMap<>(tasks(mentors, now));
    plans.of(mentors, now).forEach((mentor, mark) ->
        seen.compute(mentor, (_, own) -> mark.beside(own == null ? Seen.NOTHING.toString() : own)));
    return seen;
  }

  private Map<PersonId, String> tasks(Collection<PersonId> mentors, Instant now) {
    return sql.sql("""
            select mentor_id, count(*) as count, sum(attendance_revision + notes_revision) as revisions,
                   max(starts_at) as newest
            from open_task
            where mentor_id = any(:mentors) and starts_at <= :now
            group by mentor_id
            """)
        .param("mentors", mentors)
        .param("now", now)
        .list(Row.class).stream()
        .collect(Collectors.toMap(Row::mentorId, Row::seen));
  }
}
