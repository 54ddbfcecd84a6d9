package app.afterbell.desk.people;

import app.afterbell.people.ZoneOptions;
import app.afterbell.shared.Role;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import java.util.List;
import java.util.Set;

/** The form to add somebody. @param given the roles that the viewer can give; chosen those that are ticked */
public record NewPersonPage(Typed typed, String zone, List<Role> given, Set<Role> chosen) {

  public List<Option> zones() {
    return ZoneOptions.with(zone);
  }
}
