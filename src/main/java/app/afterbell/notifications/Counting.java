package app.afterbell.notifications;

import app.afterbell.sessions.NotesSubmitted;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each session with notes its place among those of a student in an engagement (R22), in the transaction of the submission:
 * what is rolled back, edited or sent again gives none. It counts for whom the session is for at that moment, and goes on
 * counting whatever attendance says later: a place is never taken back.
 *
 * <p>Nobody hears of it for {@link #PAUSE}, in which a log by one press can be undone and a slip of the pen put right. Notes that
 * are older than {@link #NEWS} when they come in, as an import brings them, count and remind nobody.
 */
@Component
class Counting {

  static final Duration PAUSE = Duration.ofMinutes(10);
  static final Duration NEWS = Duration.ofDays(14);

  private final Sql sql;
  private final Clock clock;

  Counting(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener
  void on(NotesSubmitted event) {
    event.all().stream().filter(NotesSubmitted.Notes::first).forEach(notes -> {
      var old = notes.at().isBefore(clock.instant().minus(NEWS));
      place(notes, old ? null : notes.at().plus(PAUSE));
      wake(notes.session());
      mute(notes.session());
    });
  }

  // The counts are locked in the order of the students: two groups at once wait for each other, and don't lock each other out.
  private void place(NotesSubmitted.Notes event, @Nullable Instant dueAt) {
    sql.sql("""
            with fresh as (
              select m.student_id from session_student_fact m
              where m.session_id = :session
                and not exists (select from noted_session n where n.session_id = :session and n.student_id = m.student_id)
            ), counted as (
              insert into noted_count (student_id, engagement_id, sessions)
              select student_id, :engagement, 1 from fresh order by student_id
              on conflict (student_id, engagement_id) do update set sessions = noted_count.sessions + 1
              returning student_id, sessions
            )
            insert into noted_session (student_id, engagement_id, session_id, place, due_at)
            select student_id, :engagement, :session, sessions, :dueAt::timestamptz from counted
            """)
        .param("session", event.session())
        .param("engagement", event.engagement())
        .param("dueAt", dueAt)
        .update();
  }

  private void wake(SessionId session) {
    sql.sql("""
            insert into reminder_plan (guardian_id, student_id, look_at)
            select g.guardian_id, g.student_id, n.due_at
            from noted_session n join guardian_of g on g.student_id = n.student_id
            where n.session_id = :session
            order by g.guardian_id, g.student_id
            on conflict (guardian_id, student_id)
              do update set look_at = least(coalesce(reminder_plan.look_at, excluded.look_at), excluded.look_at)
            """)
        .param("session", session)
        .update();
    // Who became a guardian meanwhile is told from here on.
    sql.sql("""
            insert into reminder_place (guardian_id, student_id, engagement_id, muted)
            select g.guardian_id, g.student_id, n.engagement_id, n.place - 1
            from noted_session n join guardian_of g on g.student_id = n.student_id
            where n.session_id = :session
            on conflict do nothing
            """)
        .param("session", session)
        .update();
  }

  private void mute(SessionId session) {
    sql.sql("""
            update reminder_place l set muted = n.place
            from noted_session n, reminder_plan p
            where n.session_id = :session and l.student_id = n.student_id and l.engagement_id = n.engagement_id
              and p.guardian_id = l.guardian_id and p.student_id = l.student_id
              and (n.due_at is null or p.rhythm = 'none'
                   or not exists (select from reminder_reader r
                                  where r.guardian_id = l.guardian_id and r.student_id = l.student_id))
            """)
        .param("session", session)
        .update();
  }
}
