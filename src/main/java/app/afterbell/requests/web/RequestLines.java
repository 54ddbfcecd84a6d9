package app.afterbell.requests.web;

import app.afterbell.shared.Portal;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests in the navigation. */
@Component
class RequestLines implements NavLines {

  @Override
  public List<NavLine> lines() {
    return List.of(
        NavLine.of(Portal.MENTOR, 60, "/mentor/requests", "requests.list.title", "quote"),
        NavLine.of(Portal.FAMILY, 55, "/family/requests", "requests.list.title", "quote"));
  }
}
