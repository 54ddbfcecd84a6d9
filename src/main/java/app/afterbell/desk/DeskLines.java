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
        NavLine.of(Portal.STAFF, 10, "/staff", "web.menu.today", "house"),
        NavLine.of(Portal.STAFF, 30, "/staff/families", "desk.families.title", "users"),
        NavLine.of(Portal.STAFF, 40, "/staff/mentors", "desk.mentors.title", "user"),
        NavLine.of(Portal.STAFF, 50, "/staff/engagements", "desk.engagements.menu", "list")
            .holding(path -> path.matches("/staff/sessions/[^/]+/series(/.*)?")),
        NavLine.of(Portal.STAFF, 70, "/staff/settings", "web.menu.settings", "settings").gathering(),
        NavLine.of(Portal.STAFF, 39, "/staff/people", "desk.menu.people", "users").folded(),
        NavLine.of(Portal.STAFF, 38, "/staff/figures", "desk.figures.menu", "list").folded());
  }
}
