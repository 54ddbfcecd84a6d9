package app.afterbell.nudges.web.mentor;

import app.afterbell.shared.Portal;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The inbox in the navigation. Without a number: what it tells of waits on the mentor's home, which has one.
 */
@Component
class MentorInboxLine implements NavLines {

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.MENTOR, 60, "/mentor/inbox", "nudges.menu.inbox", "mail"));
  }
}
