package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement is to be. {@link EngagementRule} says what is refused.
 *
 * @param zone of the weekly times
 * @param weekly those that are agreed for the latest days
 * @param terms from the first day on
 * @param endsOn the last day, null while open
 * @param meetingLink an http or https address
 * @param importId the {@code id} of the company's spreadsheets
 */
public record NewEngagement(
    String name,
    PersonId mentor,
    Set<PersonId> students,
    String subject,
    ZoneId zone,
    List<WeeklyTime> weekly,
    Terms terms,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String meetingLink,
    @Nullable String importId) {

  public NewEngagement {
    name = name.strip();
    subject = subject.strip();
    students = Set.copyOf(students);
    weekly = weekly.stream().distinct().sorted().toList();
  }

  /** The same with other students. */
  public NewEngagement with(Set<PersonId> others) {
    return new NewEngagement(name, mentor, others, subject, zone, weekly, terms, startsOn, endsOn, meetingLink,
        importId);
  }

  /** The same at other weekly times. */
  public NewEngagement at(List<WeeklyTime> times) {
    return new NewEngagement(name, mentor, students, subject, zone, times, terms, startsOn, endsOn, meetingLink,
        importId);
  }

  /** The same under other words, until another day, elsewhere. */
  public NewEngagement about(
      String otherName, String otherSubject, @Nullable LocalDate until, @Nullable String otherLink) {
    return new NewEngagement(otherName, mentor, students, otherSubject, zone, weekly, terms, startsOn, until,
        otherLink, importId);
  }

  /** The same, as a spreadsheet has it. */
  public NewEngagement importedAs(String id) {
    return new NewEngagement(name, mentor, students, subject, zone, weekly, terms, startsOn, endsOn, meetingLink, id);
  }
}
