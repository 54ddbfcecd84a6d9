package app.afterbell.notifications;

import app.afterbell.sessions.NotesSubmitted;
import app.afterbell.sessions.NotesSubmitted.Notes;
import app.afterbell.shared.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each session with notes its place among those of a student in an engagement (R22), in the transaction of the
 * submission: what is rolled back, edited or sent again gives none. It counts for those the session is for at that
 * moment, and goes on counting whatever attendance says later: a place is never taken back.
 *
 * <p>Nobody hears of it for {@link #PAUSE}, in which a log by one press can be undone and a slip of the pen put right.
 * Notes that are older than {@link NotesSubmitted#NEWS} when they come in, or that an import brings as history, count
 * and are no reason to remind anybody: whatever the order in which old and new ones come in, each new one is in one
 * reminder.
 */
@Component
class Counting {

  static final Duration PAUSE = Duration.ofMinutes(10);

  private final Sql sql;
  private final Clock clock;

  Counting(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener
  void on(NotesSubmitted event) {
    var first = event.all().stream().filter(Notes::first).toList();
    if (!first.isEmpty()) {
      count(first, clock.instant());
    }
  }

  // One statement for any number of sessions. What is written by it is not seen by it: a place that is new is muted as
  // it is inserted, one that was there is updated. Old ones are looked at as well: they can complete what holds new
  // ones. The counts are locked in the order of the students: two groups at once wait for each other, and don't lock
  // each other out. Who became a guardian meanwhile is told from here on.
  private void count(List<Notes> first, Instant now) {
    sql.sql("""
            with fresh as (
              select m.student_id, m.engagement_id, e.session_id, e.due_at,
                     row_number() over course as nth, count(*) over (partition by m.student_id, m.engagement_id) as many
              from unnest(:sessions::uuid[], :dueAt::timestamptz[]) with ordinality as e(session_id, due_at, place)
              join session_student_fact m on m.session_id = e.session_id
              where not exists (
                select from noted_session n where n.session_id = m.session_id and n.student_id = m.student_id)
              window course as (partition by m.student_id, m.engagement_id order by e.place)
            ), counted as (
              insert into noted_count (student_id, engagement_id, sessions)
              select student_id, engagement_id, count(*) from fresh group by student_id, engagement_id
              order by student_id, engagement_id
              on conflict (student_id, engagement_id) do update set sessions = noted_count.sessions + excluded.sessions
              returning student_id, engagement_id, sessions
            ), placed as (
              insert into noted_session (student_id, engagement_id, session_id, place, due_at)
              select f.student_id, f.engagement_id, f.session_id, f.counted - f.many + f.nth, f.due_at
              from (
                select x.*, max(x.sessions) over (partition by x.student_id, x.engagement_id) as counted
                from (
                  select student_id, engagement_id, session_id, due_at, nth, many, null as sessions from fresh
                  union all
                  select student_id, engagement_id, null, null, null, null, sessions from counted) x) f
              where f.session_id is not null
              returning student_id, engagement_id, place, due_at
            ), woken as (
              insert into reminder_plan (guardian_id, student_id, look_at)
              select g.guardian_id, g.student_id, min(coalesce(p.due_at, :look))
              from placed p join guardian_of g on g.student_id = p.student_id
              group by g.guardian_id, g.student_id
              order by g.guardian_id, g.student_id
              on conflict (guardian_id, student_id)
                do update set look_at = least(reminder_plan.look_at, excluded.look_at)
              returning guardian_id, student_id, rhythm
            ), heard as (
              select h.guardian_id, h.student_id, h.engagement_id, h.before,
                     case when h.none or not exists (
                       select from reminder_reader r
                       where r.guardian_id = h.guardian_id and r.student_id = h.student_id) then h.last end as muted
              from (
                select x.*, bool_or(x.rhythm = 'none') over (partition by x.guardian_id, x.student_id) as none
                from (
                  select g.guardian_id, p.student_id, p.engagement_id, min(p.place) - 1 as before, max(p.place) as last,
                         null as rhythm
                  from placed p join guardian_of g on g.student_id = p.student_id
                  group by g.guardian_id, p.student_id, p.engagement_id
                  union all
                  select guardian_id, student_id, null, null, null, rhythm from woken) x) h
              where h.engagement_id is not null
            ), muted as (
              update reminder_place l set muted = h.muted
              from heard h
              where l.guardian_id = h.guardian_id and l.student_id = h.student_id and l.engagement_id = h.engagement_id
                and h.muted is not null
            )
            insert into reminder_place (guardian_id, student_id, engagement_id, muted)
            select guardian_id, student_id, engagement_id, coalesce(muted, before) from heard
            on conflict do nothing
            """)
        .each("sessions", first, Notes::session)
        .each("dueAt", first, notes -> isNews(notes, now) ? notes.at().plus(PAUSE) : null)
        .param("look", now.plus(PAUSE))
        .update();
  }

  private static boolean isNews(Notes notes, Instant now) {
    return !notes.history() && !notes.at().isBefore(now.minus(NotesSubmitted.NEWS));
  }
}
