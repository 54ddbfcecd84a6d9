package app.afterbell.sessions;

import app.afterbell.shared.FirstName;
import java.util.List;

/** How students are called on a page. */
public final class Names {

  private static final int NAMED = 4;

  private Names() {}

  /** The first word of a name; the whole where another of them begins likewise. */
  public static String apart(String name, List<String> all) {
    return all.stream().filter(other -> FirstName.of(other).equals(FirstName.of(name))).count() > 1 ? name
        : FirstName.of(name);
  }

  public static List<String> shown(List<String> names) {
    return names.size() <= NAMED ? names : names.subList(0, NAMED - 1);
  }

  /** How many are not {@link #shown}. */
  public static int more(List<String> names) {
    return names.size() - shown(names).size();
  }
}
