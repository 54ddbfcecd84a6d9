package app.afterbell.demo;

import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting;
import app.afterbell.planning.Availability;
import app.afterbell.planning.Hours.Weekly;
import app.afterbell.shared.Viewer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When the invented company's mentors can be booked: some publish hours, and families book in what is free of them. */
@Component
class Opening {

  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);
  private static final int FROM = 14 * 60;
  private static final int TO = 18 * 60;

  private final Availability availability;
  private final PolicyDecisions decisions;

  Opening(Availability availability, PolicyDecisions decisions) {
    this.availability = availability;
    this.decisions = decisions;
  }

  /** @param mentors who publish their hours */
  void follow(Viewer staff, List<Viewer> mentors, Instant now) {
    for (var mentor : mentors) {
      var wrong = availability.publish(mentor.id(), DAYS.stream().map(day -> new Weekly(day, FROM, TO)).toList());
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("hours: " + wrong);
      }
    }
    var at = now.minus(Duration.ofDays(9));
    var decided = decisions.decide(new Wish(at.plus(Duration.ofDays(2)).atZone(Company.ZONE).toLocalDate(),
        Map.of(Setting.FAMILIES_BOOK, 1), "Families asked to book lessons before exams by themselves.", null), staff,
        at);
    if (!(decided instanceof PolicyAnswer.Decided)) {
      throw new IllegalStateException("booking: " + decided);
    }
  }
}
