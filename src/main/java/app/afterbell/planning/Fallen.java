package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions that fell away with their dates, and by which press. In the caller's transaction. */
@Component
class Fallen {

  private final Sql sql;

  Fallen(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param act the press; null: it was before presses were kept
   * @param onDate and at: the date of the weekly times that it is of; null: of none
   */
  record Row(
      SessionId session, @Nullable UUID act, int revision, @Nullable LocalDate onDate, @Nullable LocalTime at,
      Instant startsAt, int minutes) {

    /** The day for which it was agreed. */
    LocalDate day(ZoneId zone) {
      return onDate == null ? startsAt.atZone(zone).toLocalDate() : onDate;
    }
  }

  /** Before its date is left out, which then knows no session any more. */
  void keep(EngagementId id, SessionId session, UUID act, int revision) {
    sql.sql("""
            insert into fallen_session (session_id, act, revision, on_date, starts_at)
            select :session, :act, :revision, o.on_date, o.starts_at
            from (select) one
            left join occurrence o on o.engagement_id = :id and o.session_id = :session
            limit 1
            on conflict (session_id) do update
              set act = excluded.act, revision = excluded.revision, on_date = excluded.on_date,
                  starts_at = excluded.starts_at
            """)
        .param("session", session)
        .param("act", act)
        .param("revision", revision)
        .param("id", id)
        .update();
  }

  /** Those that are cancelled, also such as would have begun by now. @param act of this press alone; null: of all */
  List<Row> of(EngagementId id, @Nullable UUID act, Instant from) {
    return sql.sql("""
            select f.session_id as session, f.act, coalesce(f.revision, s.plan_revision) as revision, f.on_date,
                   f.starts_at as "at", s.starts_at, s.planned_minutes as minutes
            from session_plan_fact s join fallen_session f on f.session_id = s.id
            where s.engagement_id = :id and s.cancelled_at is not null and s.starts_at >= :from
              and (:act::uuid is null or f.act = :act)
            order by s.starts_at, s.id
            """)
        .param("id", id)
        .param("act", act)
        .param("from", from)
        .list(Row.class);
  }

  void standsAgain(SessionId session) {
    sql.sql("delete from fallen_session where session_id = :session").param("session", session).update();
  }
}
