package app.afterbell.imports.web.staff;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavGate;
import org.springframework.stereotype.Component;

/** Coordinators and admins import spreadsheets; for others of the staff there is no such page. */
@Component
class ImportsAccess implements NavGate {

  void require(Viewer viewer) {
    if (!isOpenTo(viewer)) {
      throw new NotFound();
    }
  }

  @Override
  public boolean hides(String path, Viewer viewer) {
    return path.equals("/staff/imports") && !isOpenTo(viewer);
  }

  private static boolean isOpenTo(Viewer viewer) {
    return viewer.is(Role.COORDINATOR) || viewer.is(Role.ADMIN);
  }
}
