package app.afterbell.access.web.entry;

import app.afterbell.access.FirstAdmin;
import app.afterbell.access.FirstAdmin.Founded;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.web.Entrance;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An empty installation is founded by the person who has the link that its start printed. */
@Controller
class FirstAdminController {

  private final FirstAdmin firstAdmin;
  private final Entrance entrance;
  private final Clock clock;

  FirstAdminController(FirstAdmin firstAdmin, Entrance entrance, Clock clock) {
    this.firstAdmin = firstAdmin;
    this.entrance = entrance;
    this.clock = clock;
  }

  @GetMapping("/first-admin")
  ModelAndView form(@RequestParam(defaultValue = "") String link) {
    return firstAdmin.isGood(new Secret(link), clock.instant())
        ? form(link, Typed.nothing(), HttpStatus.OK)
        : over();
  }

  @PostMapping("/first-admin")
  ModelAndView found(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    var now = clock.instant();
    var link = new Secret(typed.text("link"));
    if (!firstAdmin.isGood(link, now)) {
      return over();
    }
    var founding = FirstAdminForm.read(typed);
    if (founding.isEmpty()) {
      return form(link.value(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (firstAdmin.found(link, founding.get(), now)) {
      case Founded.Done(var admin) -> letIn(admin, request, response);
      case Founded.LinkIsOver _ -> over();
      case Founded.Refused(var reason) -> {
        typed.refuse("email", reason);
        yield form(link.value(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  private ModelAndView letIn(PersonId admin, HttpServletRequest request, HttpServletResponse response) {
    entrance.letIn(admin, request, response);
    return SeeOther.to("/");
  }

  private static ModelAndView form(String link, Typed typed, HttpStatus status) {
    return new ModelAndView(
        "access/web/entry/first-admin", Map.of("page", new FirstAdminPage(link, typed)), status);
  }

  private static ModelAndView over() {
    return new ModelAndView("access/web/entry/first-admin-over", Map.of(), HttpStatus.GONE);
  }
}
