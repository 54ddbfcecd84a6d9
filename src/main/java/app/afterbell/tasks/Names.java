package app.afterbell.tasks;

import java.util.List;

/** How students are called on a page. */
public final class Names {

  private static final int NAMED = 4;

  private Names() {}

  /** The first word of a name. */
  public static String first(String name) {
    return name.strip().split("\\s+", 2)[0];
  }

  /** The first word of a name; the whole where another of them begins likewise. */
  public static String apart(String name, List<String> all) {
    return all.stream().filter(other -> first(other).equals(first(name))).count() > 1 ? name : first(name);
  }

  public static List<String> shown(List<String> names) {
    return names.size() <= NAMED ? names : names.subList(0, NAMED - 1);
  }

  /** How many are not {@link #shown}. */
  public static int more(List<String> names) {
    return names.size() - shown(names).size();
  }
}
