package app.afterbell.scheduling.web.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** What a session is called. */
final class Naming {

  private Naming() {}

  /** "Ana · Algebra II": an engagement's own name may hold those of others in a group, which are no matter of this family. */
  static String forFamily(List<String> students, String subject) {
    return students.isEmpty()
        ? subject
        : students.stream().map(Naming::first).collect(Collectors.joining(", ")) + " · " + subject;
  }

  private static String first(String name) {
    return name.strip().split("\\s+", 2)[0];
  }
}
