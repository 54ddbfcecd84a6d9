package app.afterbell.people.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What each role lets somebody do, as {@link Power} has it. */
public record PowersPage() {

  public List<Role> roles() {
    return List.of(Role.values());
  }

  public List<Power> powersOf(Role role) {
    return Arrays.stream(Power.values()).filter(power -> power.isOf(List.of(role))).toList();
  }

  public static String key(Role role) {
    return "people.role." + role.name().toLowerCase(Locale.ROOT);
  }

  public static String key(Power power) {
    return "people.power." + power.name().toLowerCase(Locale.ROOT);
  }
}
