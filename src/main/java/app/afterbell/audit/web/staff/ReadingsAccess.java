package app.afterbell.audit.web.staff;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavGate;
import org.springframework.stereotype.Component;

/** Admins alone look up who read what (R29); for other staff the page does not exist. */
@Component
class ReadingsAccess implements NavGate {

  void refuseUnlessOpenTo(Viewer viewer) {
    if (!viewer.is(Role.ADMIN)) {
      throw new NotFound();
    }
  }

  @Override
  public boolean hides(String path, Viewer viewer) {
    return path.equals("/staff/readings") && !viewer.is(Role.ADMIN);
  }
}
