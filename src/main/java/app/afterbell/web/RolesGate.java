package app.afterbell.web;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.Arrays;
import java.util.Set;

/** Pages for people of certain roles: for all others there is no such page, and no line in the navigation. */
public abstract class RolesGate implements NavGate {

  private final String path;
  private final Set<Role> roles;

  /** @param path where the line of the navigation leads */
  protected RolesGate(String path, Role... roles) {
    this.path = path;
    this.roles = Set.copyOf(Arrays.asList(roles));
  }

  /** @throws NotFound for whom there is no such page */
  public final void require(Viewer viewer) {
    if (!isOpenTo(viewer)) {
      throw new NotFound();
    }
  }

  @Override
  public final boolean hides(String line, Viewer viewer) {
    return line.equals(path) && !isOpenTo(viewer);
  }

  public final boolean isOpenTo(Viewer viewer) {
    return roles.stream().anyMatch(viewer::is);
  }
}
