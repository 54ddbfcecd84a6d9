package app.afterbell.notifications.web.family;

import app.afterbell.notifications.NotificationId;
import app.afterbell.notifications.Told;
import app.afterbell.notifications.ToldSessions;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a guardian's own inbox. What they may not read any more is not in it. */
@Component
class InboxQuery {

  private static final int ON_A_PAGE = 20;

  private final Sql sql;
  private final ToldSessions told;
  private final NotesReadings readings;

  InboxQuery(Sql sql, ToldSessions told, NotesReadings readings) {
    this.sql = sql;
    this.told = told;
    this.readings = readings;
  }

  record Row(String student, boolean digest, Instant at) {}

  @Transactional(readOnly = true)
  public InboxPage inbox(Viewer viewer, int page) {
    var entries = sql.sql("""
            select x.id, s.name as student, about.sessions, about.engagements, x.week_on is not null as digest, x.at,
                   x.read_at is null as unread
            from notification x
            join reminder_reader r on r.guardian_id = x.guardian_id and r.student_id = x.student_id
            join person_card s on s.id = x.student_id
            cross join lateral (
              select count(*) as sessions, array_agg(distinct e.name) as engagements
              from notification_session ns
              join session_fact f on f.id = ns.session_id join engagement_card e on e.id = f.engagement_id
              where ns.notification_id = x.id) about
            where x.guardian_id = :viewer and x.in_inbox
            order by x.at desc, x.id desc
            limit :most offset :before
            """)
        .param("viewer", viewer.id())
        .param("most", ON_A_PAGE + 1)
        .param("before", (page - 1) * ON_A_PAGE)
        .list(InboxPage.Entry.class);
    return new InboxPage(entries.stream().limit(ON_A_PAGE).toList(), page, entries.size() > ON_A_PAGE);
  }

  /** One message, which is read from now on. */
  @Transactional
  public MessagePage open(NotificationId id, Viewer viewer, Instant now) {
    var row = sql.sql("""
            select s.name as student, x.week_on is not null as digest, x.at
            from notification x
            join reminder_reader r on r.guardian_id = x.guardian_id and r.student_id = x.student_id
            join person_card s on s.id = x.student_id
            where x.id = :id and x.guardian_id = :viewer
            """)
        .param("id", id)
        .param("viewer", viewer.id())
        .one(Row.class);
    sql.sql("update notification set read_at = :now where id = :id and read_at is null")
        .param("now", now)
        .param("id", id)
        .update();
    var sessions = told.of(List.of(id)).getOrDefault(id, List.of());
    readings.shown(viewer, sessions.stream().map(Told::session).toList(), now);
    return new MessagePage(row.student(), row.digest(), row.at(), sessions);
  }
}
