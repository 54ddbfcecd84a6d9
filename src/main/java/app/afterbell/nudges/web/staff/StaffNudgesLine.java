package app.afterbell.nudges.web.staff;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** The page in the navigation, for who may remind mentors. */
@Component
class StaffNudgesLine implements NavLines {

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.STAFF, 55, "/staff/nudges", "nudges.menu.staff", "clock").folded()
        .visibleTo(viewer -> viewer.may(Power.REMIND_MENTORS)));
  }
}
