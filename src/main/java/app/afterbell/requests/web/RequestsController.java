package app.afterbell.requests.web;

import app.afterbell.requests.RequestKind;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests in a list: all of them for staff, their own for mentors and families. */
@Controller
@Needs(value = Power.USE_DESK, in = Portal.STAFF)
class RequestsController {

  private final RequestsQuery query;

  RequestsController(RequestsQuery query) {
    this.query = query;
  }

  @GetMapping("/staff/requests")
  String all(
      @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String kind, Model model) {
    var only = Arrays.stream(RequestKind.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind)).findFirst().orElse(null);
    model.addAttribute("page", query.ofStaff(!state.equals("decided"), only));
    return "requests/web/requests";
  }

  @GetMapping({"/mentor/requests", "/family/requests"})
  String own(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("page", query.of(viewer, Portal.at(request.getRequestURI())));
    return "requests/web/requests";
  }
}
