package app.afterbell.notifications.web.staff;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** The page in the navigation, with how much was given up. */
@Component
class RemindersLine implements NavLines {

  private final Sql sql;

  RemindersLine(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.STAFF, 80, "/staff/reminders", "notifications.menu.reminders", "clock").folded()
        .visibleTo(viewer -> viewer.may(Power.SEE_TROUBLED_MAIL))
        .counting((_, _) -> givenUp(), "/staff/reminders?show=given_up"));
  }

  private int givenUp() {
    return sql.sql("select count(*) from mail_fact where trouble is not null and sent_at is null and given_up_at "
        + "is not null")
        .one(Integer.class);
  }
}
