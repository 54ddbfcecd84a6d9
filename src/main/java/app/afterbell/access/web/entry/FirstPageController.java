package app.afterbell.access.web.entry;

import app.afterbell.shared.Viewer;
import app.afterbell.shared.Portal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page leads to the viewer's own side of the product. */
@Controller
class FirstPageController {

  @GetMapping("/")
  String home(Viewer viewer) {
    return "redirect:" + Portal.of(viewer).stream().findFirst().map(Portal::path).orElse("/settings");
  }
}
