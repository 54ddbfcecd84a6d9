package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that stand on days off (R31): a holiday or a leave asks what becomes of each, and those about which nobody
 * decided stay listed. What is decided is noted here, and done by the doors of sessions.
 */
@Component
public class StandingSessions {

  /** Listed at the most: who has more decides about these first. */
  public static final int MOST = 200;

  // Whether each was kept on that day off; a day off that is not entered yet is null.
  private static final String SELECT = """
      select s.id, e.name, s.mentor_id as mentor, p.name as mentor_name, s.starts_at, s.planned_minutes as minutes,
             s.time_zone as zone,
             exists (select from day_off_decision k
                     where k.day_off = :dayOff and k.session_id = s.id and k.starts_at = s.starts_at
                       and k.decision = 'kept') as kept
      from session_fact s
      join engagement_card e on e.id = s.engagement_id
      join person_card p on p.id = s.mentor_id
      """;

  private final Sql sql;

  StandingSessions(Sql sql) {
    this.sql = sql;
  }

  /** A mentor's, from an instant to an instant. @param leave null where it is not entered yet */
  public List<StandingSession> ofMentor(
      PersonId mentor, Instant from, Instant to, @Nullable LeaveId leave, Instant now) {
    return sql.sql(SELECT + """
            where s.mentor_id = :mentor and s.starts_at > :now
              and s.starts_at > :from::timestamptz - interval '8 hours' and s.starts_at < :to
              and s.planned_end > :from
            order by s.starts_at, s.id
            limit :most
            """)
        .param("dayOff", leave)
        .param("mentor", mentor)
        .param("now", now)
        .param("from", from)
        .param("to", to)
        .param("most", MOST)
        .list(StandingSession.class);
  }

  /** Everybody's that begin on {@code [from, to)}, each by its own calendar. @param holiday null where it is new */
  public List<StandingSession> onDays(LocalDate from, LocalDate to, @Nullable HolidayId holiday, Instant now) {
    return sql.sql(SELECT + """
            where s.starts_at > :now and s.starts_at >= :earliest and s.starts_at < :latest
              and (s.starts_at at time zone s.time_zone)::date >= :from
              and (s.starts_at at time zone s.time_zone)::date < :to
            order by s.starts_at, p.name, s.id
            limit :most
            """)
        .param("dayOff", holiday)
        .param("now", now)
        .param("earliest", from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        .param("latest", to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        .param("from", from)
        .param("to", to)
        .param("most", MOST)
        .list(StandingSession.class);
  }

  /** What was decided so far, in the order of the sessions. @param dayOff the holiday or the leave */
  public List<Decided> decided(Id dayOff) {
    return sql.sql("""
            select d.session_id as session, e.name, d.starts_at, d.decision, p.name as "by", d.decided_at as "at"
            from day_off_decision d
            join session_plan_fact s on s.id = d.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = d.decided_by
            where d.day_off = :dayOff
            order by d.starts_at, d.session_id
            limit :most
            """)
        .param("dayOff", dayOff)
        .param("most", MOST)
        .list(Decided.class);
  }

  /**
   * A session that was cancelled or moved for a leave, and with which nothing else was done since.
   *
   * @param startsAt the time that it had
   * @param revision of its plan that did it
   * @param by who did it
   */
  public record Undoable(
      SessionId session, String name, Instant startsAt, int minutes, boolean isMoved, int revision, PersonId by) {}

  /** Those that are to come, in their order. */
  public List<Undoable> undoable(LeaveId leave, Instant now) {
    return sql.sql("""
            select d.session_id as session, e.name, d.starts_at, h.planned_minutes as minutes,
                   d.decision = 'moved' as is_moved, h.revision, h.recorded_by as "by"
            from day_off_decision d
            join session_plan_fact s on s.id = d.session_id
            join plan_history h on h.session_id = s.id and h.revision = s.plan_revision
              and h.recorded_at = d.decided_at and h.kind = d.decision and h.becomes is null
            join engagement_card e on e.id = s.engagement_id
            where d.day_off = :leave and d.decision in ('cancelled', 'moved') and d.starts_at > :now
              and (s.cancelled_at is not null) = (d.decision = 'cancelled')
            order by d.starts_at, d.session_id
            limit :most
            """)
        .param("leave", leave)
        .param("now", now)
        .param("most", MOST)
        .list(Undoable.class);
  }

  /** @param startsAt the time that it had when it was decided */
  public record Decided(
      SessionId session, String name, Instant startsAt, Decision decision, String by, Instant at) {}

  public enum Decision {
    /** It takes place. */
    KEPT,
    CANCELLED, MOVED,
    /** To a substitute. */
    OFFERED
  }

  /** Notes what was decided. @param dayOff the holiday or the leave @param startsAt the time that was shown */
  @Transactional
  public void note(Id dayOff, SessionId session, Instant startsAt, Decision decision, Viewer by, Instant now) {
    sql.sql("""
            insert into day_off_decision (day_off, session_id, starts_at, decision, decided_by, decided_at)
            values (:dayOff, :session, :startsAt, :decision, :by, :now)
            on conflict (day_off, session_id, starts_at) do update
              set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """)
        .param("dayOff", dayOff)
        .param("session", session)
        .param("startsAt", startsAt)
        .param("decision", decision)
        .param("by", by.id())
        .param("now", now)
        .update();
  }
}
