package app.afterbell.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.nudges.Coming.Notice;
import app.afterbell.organization.Policy;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R36, in New York where nothing else is said: quiet from 9 pm to 8 am. */
@RuleTest
class ComingRuleTest {

  private static final PersonId ELENA = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Set<Ahead> BOTH = Set.of(Ahead.DAY, Ahead.HOUR);

  @Test
  void tellsOfAllOfTheNextDayAtSixAndNotBefore() {
    var monday = coming("2026-11-24T15:00:00Z", "2026-11-24T21:00:00Z", "2026-11-25T21:00:00Z");
    assertThat(tells(Set.of(Ahead.DAY), monday, "2026-11-23T22:59:00Z")).isEmpty();
    assertThat(tells(Set.of(Ahead.DAY), monday, "2026-11-23T23:00:00Z")).extracting(Notice::startsAt)
        .containsExactly(Instant.parse("2026-11-24T15:00:00Z"), Instant.parse("2026-11-24T21:00:00Z"));
    assertThat(tells(Set.of(Ahead.DAY), monday, "2026-11-24T02:00:00Z")).as("in quiet hours").isEmpty();
    assertThat(tells(Set.of(Ahead.HOUR), monday, "2026-11-23T23:00:00Z")).isEmpty();
  }

  @Test
  void tellsAnHourBeforeThoseThatFollowOneAnotherTogether() {
    var three = coming("2026-11-24T15:00:00Z", "2026-11-24T16:20:00Z", "2026-11-24T19:00:00Z");
    assertThat(tells(Set.of(Ahead.HOUR), three, "2026-11-24T13:59:00Z")).isEmpty();
    assertThat(tells(Set.of(Ahead.HOUR), three, "2026-11-24T14:00:00Z")).hasSize(2);
    assertThat(tells(Set.of(Ahead.DAY), three, "2026-11-24T14:00:00Z")).isEmpty();
    assertThat(rule(Set.of(Ahead.HOUR)).tells(three, notices(three, Ahead.HOUR), false,
        Instant.parse("2026-11-24T14:00:00Z"))).as("told before").isEmpty();
    assertThat(tells(Set.of(Ahead.HOUR), three, "2026-11-24T19:00:00Z")).as("it has begun").isEmpty();
  }

  @Test
  void tellsInTheEveningBeforeWhatWouldBeToldInTheNight() {
    var early = coming("2026-11-24T13:30:00Z"); // 8:30 am
    assertThat(tells(Set.of(Ahead.HOUR), early, "2026-11-23T23:00:00Z")).hasSize(1);
    assertThat(tells(Set.of(Ahead.HOUR), early, "2026-11-24T12:30:00Z")).as("quiet").isEmpty();
    assertThat(tells(Set.of(Ahead.HOUR), early, "2026-11-24T13:00:00Z")).as("too late for it").isEmpty();
    var late = coming("2026-11-24T03:30:00Z"); // 10:30 pm
    assertThat(tells(Set.of(Ahead.HOUR), late, "2026-11-23T23:00:00Z")).hasSize(1);
  }

  @Test
  void hasOneMessageAnEveningThatTellsWhatAnotherOneWould() {
    var both = coming("2026-11-24T01:00:00Z", "2026-11-24T21:00:00Z"); // today at eight, tomorrow at four
    assertThat(tells(BOTH, both, "2026-11-23T23:00:00Z")).hasSize(2);
    assertThat(tells(Set.of(Ahead.HOUR), both, "2026-11-23T23:00:00Z")).as("not yet: nothing else is due").isEmpty();
    assertThat(tells(Set.of(Ahead.HOUR), both, "2026-11-24T00:00:00Z")).hasSize(1);
    assertThat(rule(BOTH).tells(both, Set.of(), true, Instant.parse("2026-11-24T00:00:00Z"))).isEmpty();
  }

  @Test
  void looksAgainSoonAndInTime() {
    var at = Instant.parse("2026-11-24T14:50:00Z");
    assertThat(rule(BOTH).lookAt(coming("2026-11-24T16:00:00Z"), Set.of(), at)).isEqualTo("2026-11-24T15:00:00Z");
    assertThat(rule(BOTH).lookAt(List.of(), Set.of(), at)).isEqualTo("2026-11-24T15:10:00Z");
    assertThat(rule(BOTH).lookAt(List.of(), Set.of(), Instant.parse("2026-11-24T22:55:00Z")))
        .isEqualTo("2026-11-24T23:00:00Z");
    assertThat(rule(BOTH).lookAt(List.of(), Set.of(), Instant.parse("2026-11-24T10:00:00Z"))).as("the morning")
        .isEqualTo("2026-11-24T13:00:00Z");
  }

  /** Over changes of clocks in zones that change on different days, or by half an hour, or at midnight. */
  @ParameterizedTest
  @ValueSource(strings = {
    "America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Beirut", "America/Santiago",
    "Pacific/Apia", "Asia/Kolkata"
  })
  void nobodyIsToldInTheNightTwiceInAnEveningTwiceOfOneOrNotAtAll(String zone) {
    var random = new Random(zone.hashCode());
    for (var from : List.of("2026-03-05T00:00:00Z", "2026-03-27T00:00:00Z", "2026-10-22T00:00:00Z",
        "2026-10-30T00:00:00Z")) {
      walk(ZoneId.of(zone), Instant.parse(from), random);
    }
  }

  private void walk(ZoneId zone, Instant from, Random random) {
    var hours = Night.of(Policy.DEFAULTS).in(zone);
    var rule = new ComingRule(hours, BOTH);
    var all = new ArrayList<Coming>();
    for (var at = from.plus(Duration.ofDays(2)); at.isBefore(from.plus(Duration.ofDays(7)));
        at = at.plus(Duration.ofMinutes(60 + 30 * random.nextInt(40)))) {
      all.add(session(at));
    }
    var told = new HashSet<Notice>();
    var evenings = new TreeMap<LocalDate, Integer>();
    var now = from;
    while (now.isBefore(from.plus(Duration.ofDays(8)))) {
      var turn = hours.turn(now);
      var coming = near(all, now);
      var notices = rule.tells(coming, told, turn.evening() && evenings.containsKey(turn.on()), now);
      if (!notices.isEmpty()) {
        assertThat(hours.quiet(now)).as("%s at %s", zone, now).isFalse();
        assertThat(told).doesNotContainAnyElementsOf(notices);
        told.addAll(notices);
        if (turn.evening()) {
          assertThat(evenings.merge(turn.on(), 1, Integer::sum)).as("evenings of %s", turn.on()).isEqualTo(1);
        }
        for (var notice : notices) {
          assertThat(notice.startsAt()).isAfter(now);
          assertThat(Duration.between(now, notice.startsAt())).as("%s of %s", notice, now)
              .isLessThanOrEqualTo(Duration.ofHours(31));
        }
      }
      now = rule.lookAt(coming, told, now);
    }
    assertThat(told).as("each of both, in %s", zone).hasSize(2 * all.size());
    assertThat(told.stream().filter(one -> one.ahead() == Ahead.DAY).map(Notice::startsAt)
        .min(Comparator.naturalOrder())).contains(all.getFirst().startsAt());
  }

  private static List<Coming> near(List<Coming> all, Instant now) {
    return all.stream().filter(one -> one.startsAt().isAfter(now)
        && !one.startsAt().isAfter(now.plus(Duration.ofHours(56)))).toList();
  }

  private static List<Notice> tells(Set<Ahead> wants, List<Coming> coming, String now) {
    return rule(wants).tells(coming, Set.of(), false, Instant.parse(now));
  }

  private static ComingRule rule(Set<Ahead> wants) {
    return new ComingRule(Night.of(Policy.DEFAULTS).in(NEW_YORK), wants);
  }

  private static Set<Notice> notices(List<Coming> coming, Ahead ahead) {
    var all = new HashSet<Notice>();
    coming.forEach(one -> all.add(one.notice(ahead)));
    return all;
  }

  private static List<Coming> coming(String... starts) {
    return Arrays.stream(starts).map(Instant::parse).map(ComingRuleTest::session).toList();
  }

  private static Coming session(Instant at) {
    return new Coming(ELENA, new SessionId(new UUID(0, at.getEpochSecond())), at, 60, "Algebra", "Maya", false,
        List.of());
  }
}
