package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.demo.Timetable.Meeting;
import app.afterbell.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

  private static final Company COMPANY = Company.read();

  @Test
  void inventsACompanyThatIsLargeEnough() {
    assertThat(COMPANY.people().stream().filter(member -> member.is(Role.MENTOR))).hasSizeGreaterThanOrEqualTo(6);
    assertThat(COMPANY.people().stream().filter(member -> member.is(Role.STUDENT))).hasSizeGreaterThanOrEqualTo(20);
    assertThat(COMPANY.people().stream().map(Company.Member::family).filter(family -> family != null).distinct())
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(COMPANY.people().getFirst().key()).isEqualTo("maya");
  }

  @Test
  void paysAndBillsEveryEngagementDifferently() {
    var rates = COMPANY.engagements().stream()
        .flatMap(course -> List.of(course.terms().billRate().minor(), course.terms().payRate().minor()).stream())
        .toList();

    assertThat(rates).doesNotHaveDuplicates().allSatisfy(rate -> assertThat(isPrime(rate)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "2026-11-23T22:12:00Z",  // an afternoon in New York
      "2026-11-23T14:03:20Z",  // Monday morning
      "2026-11-29T05:00:00Z",  // Sunday, midnight
      "2026-11-01T05:45:00Z",  // 1:45 am, for the first time
      "2026-11-01T06:20:00Z",  // 1:20 am, for the second time
      "2027-03-14T06:58:00Z",  // two minutes before the clocks jump
      "2027-03-14T07:02:00Z",
      "2026-10-25T01:10:00Z",  // Europe's repeated hour
      "2026-12-31T23:59:59Z"
  })
  void hasASessionOfMayaInEveryState(Instant now) {
    var mayas = Timetable.around(now, COMPANY).meetings().stream()
        .filter(meeting -> meeting.course().mentor().equals("maya"))
        .toList();

    assertThat(mayas).as("just ended")
        .anyMatch(ends(now.minus(Duration.ofMinutes(20)), now.minus(Duration.ofMinutes(8))));
    assertThat(mayas).as("running").anyMatch(meeting -> meeting.range().contains(now));
    assertThat(mayas).as("next").anyMatch(starts(now.plus(Duration.ofMinutes(2)), now.plus(Duration.ofMinutes(10))));
    assertThat(mayas).as("to come").anyMatch(starts(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(56))));
    assertThat(mayas).as("overdue").anyMatch(ends(now.minus(Duration.ofDays(10)), now.minus(Duration.ofHours(49))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T22:12:00Z", "2026-11-25T21:05:00Z", "2026-11-01T06:20:00Z"})
  void putsNobodyInTwoPlacesAtOnce(Instant now) {
    var meetings = Timetable.around(now, COMPANY).meetings();

    for (int i = 0; i < meetings.size(); i++) {
      assertThat(meetings.subList(i + 1, meetings.size())).noneMatch(meetings.get(i)::collidesWith);
    }
  }

  private static Predicate<Meeting> ends(Instant from, Instant to) {
    return meeting -> !meeting.end().isBefore(from) && meeting.end().isBefore(to);
  }

  private static Predicate<Meeting> starts(Instant from, Instant to) {
    return meeting -> !meeting.startsAt().isBefore(from) && meeting.startsAt().isBefore(to);
  }

  private static boolean isPrime(long n) {
    for (long d = 2; d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return n > 1;
  }
}
