package app.afterbell.help.web;

import app.afterbell.shared.Portal;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Help, the last line of every portal. */
@Component
class HelpLines implements NavLines {

  private static final int LAST = 1000;

  @Override
  public List<NavLine> lines() {
    return Arrays.stream(Portal.values())
        .map(portal -> NavLine.of(portal, LAST, portal.path() + "/help", "help.menu", "help"))
        .toList();
  }
}
