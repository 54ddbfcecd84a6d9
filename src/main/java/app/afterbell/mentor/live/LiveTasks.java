package app.afterbell.mentor.live;

import app.afterbell.frame.PlanMarks;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.LivePages;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The open pages of mentors: they follow what waits and what staff answer, by one statement on the index of open
 * sessions and that of requests, and what is done to their plans. So a session that just started is seen without
 * anybody telling.
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

  record Row(PersonId mentorId, int count, long revisions, @Nullable Instant newest, long said) {

    String seen() {
      return new Seen(count, revisions, newest == null ? 0 : newest.getEpochSecond(),
          said).toString();
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
            select m.id as mentor_id, t.count, t.revisions, t.newest, a.said
            from unnest(:mentors::uuid[]) as m(id)
            cross join lateral (
              select count(*) as count, coalesce(sum(o.attendance_revision + o.notes_revision), 0) as revisions,
                     max(o.starts_at) as newest
              from open_task o where o.mentor_id = m.id and o.starts_at <= :now) t
            cross join lateral (
              select coalesce(sum(x.words + 1), 0) as said
              from (
                select r.words from request_card r
                where r.asked_by = m.id and r.asked_as = 'mentor'
                  and (r.state = 'open' or r.last_by <> r.asked_by and (r.read_at is null or r.read_at < r.last_at))
                order by r.last_at desc limit :shown) x) a
            where t.count > 0 or a.said > 0
            """)
        .param("mentors", List.copyOf(mentors))
        .param("shown", Seen.REQUESTS)
        .param("now", now)
        .list(Row.class).stream()
        .collect(Collectors.toMap(Row::mentorId, Row::seen));
  }
}
