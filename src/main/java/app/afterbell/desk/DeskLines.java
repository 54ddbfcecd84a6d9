package app.afterbell.desk;

import app.afterbell.shared.Portal;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff’s own pages in the navigation. */
@Component
class DeskLines implements NavLines {

  @Override
  public List<NavLine> lines() {
    return List.of(
        NavLine.of(Portal.STAFF, 10, "/staff", "web.menu.home", "house"),
        NavLine.of(Portal.STAFF, 30, "/staff/people", "desk.menu.people", "users"),
        NavLine.of(Portal.STAFF, 35, "/staff/engagements", "desk.engagements.menu", "list"));
  }
}
