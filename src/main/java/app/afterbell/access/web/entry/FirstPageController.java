package app.afterbell.access.web.entry;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page leads to the viewer's own side of the product. */
@Controller
class FirstPageController {

  @GetMapping("/")
  ModelAndView home(Viewer viewer) {
    return SeeOther.to(Portal.of(viewer).stream().findFirst().map(Portal::path).orElse("/settings"));
  }
}
