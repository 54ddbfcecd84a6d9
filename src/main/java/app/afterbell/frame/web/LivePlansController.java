package app.afterbell.frame.web;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events without content, the same in each portal; the page then asks for itself again. */
@Controller
@Needs(value = Power.USE_DESK, in = Portal.STAFF)
class LivePlansController {

  private final LivePlans pages;

  LivePlansController(LivePlans pages) {
    this.pages = pages;
  }

  @GetMapping({"/mentor/plans/live", "/family/plans/live", "/staff/plans/live"})
  ResponseEntity<SseEmitter> live(
      @RequestParam(defaultValue = "") String seen,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      Viewer viewer)
      throws IOException {
    return pages.open(viewer.id(), seen, last);
  }
}
