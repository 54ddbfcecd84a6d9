package app.afterbell.notifications.web.family;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** The inbox in the navigation: for guardians alone, with how much in it is unread. */
@Component
class InboxLine implements NavLines {

  private final Sql sql;

  InboxLine(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.FAMILY, 50, "/family/inbox", "notifications.menu.inbox", "mail")
        .visibleTo(viewer -> viewer.may(Power.GET_REMINDERS)).counting((viewer, _) -> unread(viewer)));
  }

  private int unread(Viewer viewer) {
    return sql.sql("""
            select count(*) from notification x
            where x.guardian_id = :viewer and x.in_inbox and x.read_at is null
              and exists (select from reminder_reader r
                          where r.guardian_id = x.guardian_id and r.student_id = x.student_id
                          offset 0) -- asked for each of these, and not joined to everybody's
            """)
        .param("viewer", viewer.id())
        .one(Integer.class);
  }
}
