package app.afterbell.family.print;

import app.afterbell.family.entry.Entry;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Option;
import java.time.LocalDate;
import java.util.List;

/**
 * One student's sessions of a period, as a document.
 *
 * @param students that can be chosen
 * @param to the last day
 * @param wrong the period ends before it begins: nothing is shown
 * @param entries the oldest first
 * @param cut there were more sessions than one document takes
 */
public record PrintPage(
    String organization,
    List<Option> students,
    PersonId student,
    String studentName,
    LocalDate from,
    LocalDate to,
    boolean wrong,
    List<Entry> entries,
    boolean cut) {

  /** "Maya Okafor, Tomás Núñez". */
  public String mentors() {
    return String.join(", ", entries.stream().map(Entry::mentorName).distinct().toList());
  }
}
