package app.afterbell.nudges;

import static app.afterbell.nudges.Moment.END;
import static app.afterbell.nudges.Moment.EVENING;
import static app.afterbell.nudges.Moment.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Policy;
import app.afterbell.nudges.NudgeRule.Decision;
import app.afterbell.nudges.NudgeRule.Decision.LookAgain;
import app.afterbell.nudges.NudgeRule.Decision.Nothing;
import app.afterbell.nudges.NudgeRule.Decision.Tell;
import app.afterbell.nudges.NudgeRule.Owed;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R36: when a mentor is told of what is owed. Monday, November 23, 2026, in New York. */
@RuleTest
class NudgeRuleTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Owed AT_FIVE = owed("2026-11-23T17:00");

  private final NudgeRule untold = rule(NudgeChoice.ALL, at("2026-11-23T16:00"), null);

  @Test
  void tellsAtTheEndOfTheSession() {
    assertThat(untold.decide(List.of(AT_FIVE), at("2026-11-23T16:59"))).isEqualTo(again("2026-11-23T17:00"));
    assertThat(untold.decide(List.of(AT_FIVE), at("2026-11-23T17:00"))).isEqualTo(new Tell());
  }

  @Test
  void tellsNothingWhereNothingIsOwed() {
    assertThat(untold.decide(List.of(), at("2026-11-23T17:00"))).isEqualTo(new Nothing());
  }

  @Test
  void keepsWhatFallsIntoTheNightForTheMorning() {
    var late = owed("2026-11-23T21:30");
    assertThat(untold.decide(List.of(late), at("2026-11-23T21:30"))).isEqualTo(again("2026-11-24T08:00"));
    assertThat(untold.decide(List.of(late), at("2026-11-24T07:59"))).isEqualTo(again("2026-11-24T08:00"));
    assertThat(untold.decide(List.of(late), at("2026-11-24T08:00"))).isEqualTo(new Tell());
  }

  @Test
  void tellsTheEveningBeforeTheDueDate() {
    var told = rule(NudgeChoice.ALL, at("2026-11-23T17:00"), at("2026-11-23T17:00"));
    assertThat(told.decide(List.of(AT_FIVE), at("2026-11-23T17:01"))).isEqualTo(again("2026-11-24T18:00"));
    assertThat(told.decide(List.of(AT_FIVE), at("2026-11-24T18:00"))).isEqualTo(new Tell());
  }

  @Test
  void tellsWhenItIsOverdueAndNotWhileItIsInTime() {
    var told = rule(NudgeChoice.ALL, at("2026-11-24T18:00"), at("2026-11-24T18:00"));
    assertThat(told.decide(List.of(AT_FIVE), at("2026-11-25T17:00"))).isEqualTo(again("2026-11-25T17:00:01"));
    assertThat(told.decide(List.of(AT_FIVE), at("2026-11-25T17:00:01"))).isEqualTo(new Tell());
    var all = rule(NudgeChoice.ALL, at("2026-11-25T17:01"), at("2026-11-25T17:01"));
    assertThat(all.decide(List.of(AT_FIVE), at("2026-12-25T17:00"))).isEqualTo(new Nothing());
  }

  @Test
  void tellsOneMessageAnEveningAndTheRestInTheMorning() {
    var told = rule(NudgeChoice.ALL, at("2026-11-23T18:00"), at("2026-11-23T18:00"));
    var later = owed("2026-11-23T19:00");
    assertThat(told.decide(List.of(later), at("2026-11-23T19:00"))).isEqualTo(again("2026-11-24T08:00"));
    assertThat(told.decide(List.of(later), at("2026-11-24T08:00"))).isEqualTo(new Tell());
  }

  @Test
  void tellsInTheEveningAlsoWhomItToldInTheAfternoon() {
    var told = rule(NudgeChoice.ALL, at("2026-11-23T15:00"), at("2026-11-23T15:00"));
    assertThat(told.decide(List.of(AT_FIVE), at("2026-11-23T17:00"))).isEqualTo(again("2026-11-23T18:00"));
    assertThat(told.decide(List.of(AT_FIVE), at("2026-11-23T18:00"))).isEqualTo(new Tell());
  }

  @Test
  void tellsNobodyWhileTheyTeach() {
    var busy = new NudgeRule(Night.of(Policy.DEFAULTS).in(ZONE), NudgeChoice.ALL, at("2026-11-23T16:00"), null, false,
        at("2026-11-23T18:15"));
    assertThat(busy.decide(List.of(AT_FIVE), at("2026-11-23T17:00"))).isEqualTo(again("2026-11-23T18:15"));
    assertThat(busy.decide(List.of(AT_FIVE), at("2026-11-23T18:15"))).isEqualTo(new Tell());
  }

  @Test
  void tellsOfTheMomentsThatWereChosenAlone() {
    var overdueAlone = rule(new NudgeChoice(Set.of(OVERDUE), Set.of(Way.INBOX)), at("2026-11-23T16:00"), null);
    assertThat(overdueAlone.decide(List.of(AT_FIVE), at("2026-11-23T17:00"))).isEqualTo(again("2026-11-25T17:00:01"));
    var never = rule(new NudgeChoice(EnumSet.noneOf(Moment.class), Set.of(Way.MAIL)), at("2026-11-23T16:00"), null);
    assertThat(never.decide(List.of(AT_FIVE), at("2026-11-26T17:00"))).isEqualTo(new Nothing());
    var nowhere = rule(new NudgeChoice(EnumSet.allOf(Moment.class), Set.of()), at("2026-11-23T16:00"), null);
    assertThat(nowhere.decide(List.of(AT_FIVE), at("2026-11-26T17:00"))).isEqualTo(new Nothing());
  }

  @Test
  void tellsWhatStaffAskForAlsoWhomNothingIsChosen() {
    var never = new NudgeChoice(Set.of(), Set.of());
    var asked = new NudgeRule(Night.of(Policy.DEFAULTS).in(ZONE), never, at("2026-11-26T22:00"), null, true, null);
    assertThat(asked.decide(List.of(AT_FIVE), at("2026-11-26T22:00"))).isEqualTo(again("2026-11-27T08:00"));
    assertThat(asked.decide(List.of(AT_FIVE), at("2026-11-27T08:00"))).isEqualTo(new Tell());
    assertThat(asked.decide(List.of(), at("2026-11-27T08:00"))).isEqualTo(new Nothing());
  }

  @Test
  void tellsNoEveningBeforeThatIsOverWhenTheSessionEnds() {
    var tonight = new NudgeChoice(Set.of(EVENING), Set.of(Way.MAIL));
    var due = new Owed(at("2026-11-23T19:00"), at("2026-11-24T12:00"));
    assertThat(rule(tonight, at("2026-11-23T16:00"), null).decide(List.of(due), at("2026-11-23T19:00")))
        .isEqualTo(new Nothing());
    var ends = new NudgeChoice(Set.of(END), Set.of(Way.MAIL));
    assertThat(rule(ends, at("2026-11-23T16:00"), null).decide(List.of(due), at("2026-11-23T19:00")))
        .isEqualTo(new Tell());
  }

  /**
   * Weeks of sessions around each change of the clocks, looked at whenever the rule says so: each reason is told, no
   * evening has two messages, nobody is told in the night.
   */
  @ParameterizedTest
  @ValueSource(strings = {
    "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Chatham", "Africa/Cairo", "America/Santiago",
    "Asia/Kolkata", "UTC"
  })
  void settlesEveryReasonWithoutANightAndWithoutASecondMessageInAnEvening(String name) {
    var zone = ZoneId.of(name);
    var random = new SplittableRandom(7);
    for (int week = 0; week < 60; week++) {
      var monday = LocalDateTime.of(2027, 1, 4, 0, 0).plusWeeks(week);
      var owed = new ArrayList<Owed>();
      for (int i = 0; i < 8; i++) {
        var ends = monday.plusMinutes(15L * random.nextInt(7 * 24 * 4)).atZone(zone).toInstant();
        owed.add(new Owed(ends, ends.plus(Duration.ofHours(48))));
      }
      var told = run(zone, owed, monday.atZone(zone).toInstant());
      var hours = Night.of(Policy.DEFAULTS).in(zone);
      assertThat(told).as("week %d", week).isNotEmpty().noneMatch(hours::quiet)
          .extracting(hours::turn).doesNotHaveDuplicates();
      for (var one : owed) {
        var overdue = one.dueAt().plusSeconds(1);
        assertThat(told).as("told of what is overdue, within a day").anyMatch(at ->
            !at.isBefore(overdue) && at.isBefore(overdue.plus(Duration.ofHours(24))));
      }
    }
  }

  // as the sweep does it, with seconds in between
  private static List<Instant> run(ZoneId zone, List<Owed> all, Instant from) {
    var told = new ArrayList<Instant>();
    Instant now = from;
    Instant heard = from.minusSeconds(1);
    @Nullable Instant last = null;
    var seen = new HashSet<Instant>();
    while (true) {
      assertThat(seen.add(now)).as("looks again later, and not at %s", now).isTrue();
      var rule = new NudgeRule(Night.of(Policy.DEFAULTS).in(zone), NudgeChoice.ALL, heard, last, false, null);
      switch (rule.decide(all, now)) {
        case Decision.Tell _ -> {
          told.add(now);
          heard = now;
          last = now;
          now = now.plusMillis(1);
        }
        case Decision.LookAgain(var at) -> now = at;
        case Decision.Nothing _ -> {
          return told;
        }
      }
    }
  }

  @Test
  void countsTheHoursOfTheMorningWithTheDay() {
    assertThat(at("2026-11-24T08:00").atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
    var inTheMorning = rule(NudgeChoice.ALL, at("2026-11-24T08:00"), at("2026-11-24T08:00"));
    assertThat(inTheMorning.decide(List.of(owed("2026-11-24T11:00")), at("2026-11-24T11:00")))
        .isEqualTo(new LookAgain(at("2026-11-24T18:00")));
  }

  private static NudgeRule rule(NudgeChoice choice, Instant heardUntil, @Nullable Instant toldAt) {
    return new NudgeRule(Night.of(Policy.DEFAULTS).in(ZONE), choice, heardUntil, toldAt, false, null);
  }

  private static Owed owed(String ends) {
    return new Owed(at(ends), at(ends).plus(Duration.ofHours(48)));
  }

  private static LookAgain again(String at) {
    return new LookAgain(at(at));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
