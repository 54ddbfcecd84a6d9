package app.afterbell.desk.engagements;

import app.afterbell.shared.FirstName;
import java.util.List;

/**
 * What an engagement is called where nobody says otherwise: "Ana · Algebra", and of a group the subject alone, since
 * each family of it reads the name (R28).
 */
public final class UsualName {

  private UsualName() {}

  /** @param students the names of all who are in it */
  public static String of(List<String> students, String subject) {
    return students.size() == 1 ? FirstName.of(students.getFirst()) + " · " + subject.strip() : subject.strip();
  }
}
