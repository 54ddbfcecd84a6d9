package app.afterbell.web;

import java.util.Locale;

/** How a session is called where it must be said whose it is. */
public final class Titles {

  private Titles() {}

  /** "Ana · Algebra II", whether the engagement is called "Algebra II" or says already that it is Ana's. */
  public static String of(String student, String engagement) {
    var words = (" " + engagement.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ") + " ").toLowerCase(Locale.ROOT);
    var name = student.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip().toLowerCase(Locale.ROOT);
    return words.contains(" " + name + " ") ? engagement : student + " · " + engagement;
  }
}
