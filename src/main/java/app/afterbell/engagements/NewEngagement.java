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
}
