package app.afterbell.web;

import app.afterbell.shared.FirstName;
import java.util.Locale;

/** How a session is called where it must be said whose it is. */
public final class Titles {

  private Titles() {}

  /**
   * "Ana · Algebra II", whether the engagement is called "Algebra II" or says already that it is Ana's.
   *
   * @param student the first name, or all of it: then an engagement that begins with the first says it too
   */
  public static String of(String student, String engagement) {
    var words = (" " + engagement.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ") + " ").toLowerCase(Locale.ROOT);
    var name = student.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip().toLowerCase(Locale.ROOT);
    boolean said = words.contains(" " + name + " ") || words.startsWith(" " + FirstName.of(name) + " ");
    return said ? engagement : student + " · " + engagement;
  }
}
