package app.afterbell.frame;

import app.afterbell.shared.FirstName;
import java.util.List;
import java.util.stream.Collectors;

/** What a session is called. */
public final class Naming {

  private Naming() {}

  /** "Ana · Algebra II": an engagement's own name may hold those of others in a group, which are no matter of this family. */
  public static String forFamily(List<String> students, String subject) {
    return students.isEmpty()
        ? subject
        : students.stream().map(FirstName::of).collect(Collectors.joining(", ")) + " · " + subject;
  }
}
