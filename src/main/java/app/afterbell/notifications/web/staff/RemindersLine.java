package app.afterbell.notifications.web.staff;

import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavCount;
import app.afterbell.web.NavGate;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The page in the navigation, with how much was given up. */
@Component
class RemindersLine implements NavCount, NavGate {

  private static final String PATH = "/staff/reminders";

  private final Sql sql;

  RemindersLine(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int waiting(String path, Viewer viewer, Instant now) {
    return path.equals(PATH) && viewer.may(Power.SEE_TROUBLED_MAIL)
        ? sql.sql("select count(*) from mail_fact where trouble is not null and sent_at is null and given_up_at is not null")
            .one(Integer.class)
        : 0;
  }

  @Override
  public boolean hides(String path, Viewer viewer) {
    return path.equals(PATH) && !viewer.may(Power.SEE_TROUBLED_MAIL);
  }
}
