package app.afterbell.notifications.web.family;

import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavCount;
import app.afterbell.web.NavGate;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The inbox in the navigation: for guardians alone, with how much in it is unread. */
@Component
class InboxLine implements NavCount, NavGate {

  private static final String PATH = "/family/inbox";

  private final Sql sql;

  InboxLine(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int waiting(String path, Viewer viewer, Instant now) {
    if (!path.equals(PATH) || !viewer.may(Power.GET_REMINDERS)) {
      return 0;
    }
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

  @Override
  public boolean hides(String path, Viewer viewer) {
    return path.equals(PATH) && !viewer.may(Power.GET_REMINDERS);
  }
}
