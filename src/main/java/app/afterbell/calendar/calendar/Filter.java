package app.afterbell.calendar.calendar;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What staff narrow the calendar to; ids alone, for they stand in addresses. */
public record Filter(@Nullable PersonId mentor, @Nullable PersonId student, @Nullable EngagementId engagement) {

  public static final Filter NONE = new Filter(null, null, null);

  public boolean isEmpty() {
    return equals(NONE);
  }

  public Filter with(PersonId newMentor) {
    return new Filter(newMentor, student, engagement);
  }

  public Filter withStudent(PersonId newStudent) {
    return new Filter(mentor, newStudent, engagement);
  }

  public Filter with(EngagementId newEngagement) {
    return new Filter(mentor, student, newEngagement);
  }

  public Filter withoutMentor() {
    return new Filter(null, student, engagement);
  }

  public Filter withoutStudent() {
    return new Filter(mentor, null, engagement);
  }

  public Filter withoutEngagement() {
    return new Filter(mentor, student, null);
  }
}
