package app.afterbell.desk.figures;

import app.afterbell.shared.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in charts.
 *
 * @param range how many weeks
 * @param weeks the oldest first, up to the one that runs
 * @param mentors who taught in them, the most hours first; subjects likewise
 * @param countedAt when the week that runs was counted; null before the first count
 */
public record FiguresPage(Range range, List<Week> weeks, List<Mentor> mentors, List<Subject> subjects,
    @Nullable Instant countedAt) {

  /** How many weeks are shown. */
  public enum Range {
    WEEKS_4(4), WEEKS_12(12), WEEKS_26(26), WEEKS_52(52);

    private final int weeks;

    Range(int weeks) {
      this.weeks = weeks;
    }

    /** Also its word in an address. */
    public int weeks() {
      return weeks;
    }
  }

  /** As its row stands. @param weekOn its Monday, by the company's calendar */
  public record Week(LocalDate weekOn, int sessions, int cancelled, int attended, int missed, int cancelledBillable,
      int cancelledNonBillable, int withinHour, int withinDay, int inTime, int late) {

    public LocalDate lastDay() {
      return weekOn.plusDays(6);
    }
  }

  public record Mentor(PersonId id, String name, int sessions, int minutes) {}

  public record Subject(String subject, int sessions, int minutes) {}

  /**
   * One bar of hours.
   *
   * @param hours such as 12.5
   * @param percent of the longest
   * @param path of its page; null where there is none
   */
  public record Bar(String name, int sessions, String hours, int percent, @Nullable String path) {

    private static Bar of(String name, int sessions, int minutes, int longest, @Nullable String path) {
      var hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
      return new Bar(name, sessions, hours.stripTrailingZeros().toPlainString(),
          longest == 0 ? 0 : Math.max(1, 100 * minutes / longest), path);
    }
  }

  public List<Bar> mentorBars() {
    int longest = mentors.isEmpty() ? 0 : mentors.getFirst().minutes();
    return mentors.stream().map(one -> Bar.of(one.name(), one.sessions(), one.minutes(), longest,
        "/staff/mentors/" + one.id().value())).toList();
  }

  public List<Bar> subjectBars() {
    int longest = subjects.isEmpty() ? 0 : subjects.getFirst().minutes();
    return subjects.stream().map(one -> Bar.of(one.subject(), one.sessions(), one.minutes(), longest, null)).toList();
  }

  public boolean isEmpty() {
    return weeks.stream().allMatch(week -> week.sessions() + week.cancelled() == 0);
  }

  public Chart sessions() {
    return new Chart("sessions", List.of("sessions", "cancelled"), weeks.stream()
        .map(week -> new Chart.Column(week.weekOn(), List.of(week.sessions(), week.cancelled()))).toList());
  }

  public Chart attendance() {
    return new Chart("attendance", List.of("attended", "missed", "cancelled-billable", "cancelled-non-billable"),
        weeks.stream().map(week -> new Chart.Column(week.weekOn(), List.of(week.attended(), week.missed(),
            week.cancelledBillable(), week.cancelledNonBillable()))).toList());
  }

  public Chart logging() {
    return new Chart("logging", List.of("hour", "day", "in-time", "late"), weeks.stream()
        .map(week -> new Chart.Column(week.weekOn(),
            List.of(week.withinHour(), week.withinDay(), week.inTime(), week.late()))).toList());
  }
}
