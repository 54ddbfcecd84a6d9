package app.afterbell.frame;

import app.afterbell.shared.FirstName;
import app.afterbell.web.Titles;
import java.util.List;
import java.util.stream.Collectors;

/** What a session is called: as on every other page, in mail and in the API by its engagement. */
public final class Naming {

  private Naming() {}

  /** "Ana · Algebra II": for a family it says too whose it is. */
  public static String forFamily(List<String> students, String engagement) {
    return students.isEmpty()
        ? engagement
        : Titles.of(students.stream().map(FirstName::of).collect(Collectors.joining(", ")), engagement);
  }
}
