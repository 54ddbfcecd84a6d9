package app.afterbell.people.web.settings;

import app.afterbell.people.SignIns;
import app.afterbell.people.web.access.SignInCookie;
import app.afterbell.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends what was left open on other devices. */
@Controller
class SignInsController {

  private final SignIns signIns;

  SignInsController(SignIns signIns) {
    this.signIns = signIns;
  }

  @PostMapping("/settings/sign-ins/ending")
  String endOthers(Viewer viewer, HttpServletRequest request) {
    signIns.endOthers(viewer.id(), SignInCookie.here(request));
    return "redirect:/settings?done=sign-ins";
  }
}
