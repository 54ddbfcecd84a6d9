package app.afterbell.mentor;

import app.afterbell.shared.Portal;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mentor’s pages in the navigation; their home has a number of its own. */
@Component
class MentorLines implements NavLines {

  @Override
  public List<NavLine> lines() {
    return List.of(
        NavLine.of(Portal.MENTOR, 30, "/mentor/notes", "mentor.menu.notes", "file-text"),
        NavLine.of(Portal.MENTOR, 40, "/mentor/earnings", "mentor.menu.earnings", "banknote"),
        NavLine.of(Portal.MENTOR, 50, "/mentor/engagements", "mentor.menu.engagements", "users")
            .holding(path -> path.matches("/mentor/sessions/[^/]+/series(/.*)?")));
  }
}
