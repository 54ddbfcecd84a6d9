package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import java.util.List;
import java.util.Set;

/**
 * An engagement that sessions can be planned for.
 *
 * @param mentorAddresses in lower case, as familyAddresses: those of students and their guardians
 * @param studentNames whole
 */
public record IcsCandidate(
    EngagementId id, String name, String subject, String mentorName, List<String> mentorAddresses,
    List<String> familyAddresses, List<String> studentNames) {

  private static final int SHORT = 3;

  boolean isOfFamily(Set<String> addresses) {
    return familyAddresses.stream().anyMatch(addresses::contains);
  }

  boolean isOfMentor(Set<String> addresses) {
    return mentorAddresses.stream().anyMatch(addresses::contains);
  }

  /** By its name; or by a student's first name with the subject, or with a word of it that says something. */
  boolean isNamedIn(List<String> title) {
    return IcsMatching.holds(title, IcsMatching.words(name)) || students(title)
        && (IcsMatching.holds(title, IcsMatching.words(subject))
            || IcsMatching.words(subject).stream().anyMatch(word -> word.length() > SHORT && title.contains(word)));
  }

  private boolean students(List<String> title) {
    return studentNames.stream().flatMap(student -> IcsMatching.words(student).stream().limit(1))
        .anyMatch(title::contains);
  }

  boolean namesAStudent(List<String> title) {
    return studentNames.stream().anyMatch(student -> IcsMatching.holds(title, IcsMatching.words(student)));
  }
}
