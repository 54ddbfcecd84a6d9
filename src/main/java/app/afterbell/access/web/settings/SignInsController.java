package app.afterbell.access.web.settings;

import app.afterbell.access.SignInId;
import app.afterbell.access.SignIns;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ends what was left open on other devices: on one, or on all. */
@Controller
class SignInsController {

  private final SignIns signIns;

  SignInsController(SignIns signIns) {
    this.signIns = signIns;
  }

  @PostMapping("/settings/sign-ins/ending")
  ModelAndView endOthers(Viewer viewer, HttpServletRequest request) {
    signIns.endOthers(viewer.id(), SignInCookie.here(request));
    return SeeOther.to("/settings?done=sign-ins");
  }

  @PostMapping("/settings/sign-ins/{id}/ending")
  ModelAndView end(@PathVariable UUID id, Viewer viewer) {
    if (!signIns.end(viewer.id(), new SignInId(id))) {
      throw new NotFound();
    }
    return SeeOther.to("/settings?done=sign-in");
  }
}
