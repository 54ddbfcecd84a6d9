package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/** R16, R31: weekly times are those of RFC 5545, each week and every second one, over each clock change to 2030. */
class PlanningRecurrenceTest {

  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
  private static final int WEEKS = 5;

  @Test
  void isThatOfCalendarsOverEveryClockChange() {
    var zones = new HashMap<ZoneRules, ZoneId>();
    ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of)
        .forEach(zone -> zones.putIfAbsent(zone.getRules(), zone));
    int compared = 0;
    for (var zone : zones.entrySet()) {
      for (var change : changes(zone)) {
        compare(zone.getValue(), change, 1);
        compare(zone.getValue(), change, 2);
        compared++;
      }
    }
    assertThat(compared).as("changes").isGreaterThan(500);
  }

  private static List<ZoneOffsetTransition> changes(Map.Entry<ZoneRules, ZoneId> zone) {
    var changes = new ArrayList<ZoneOffsetTransition>();
    for (var next = zone.getKey().nextTransition(FROM); next != null && next.getInstant().isBefore(TO);
        next = zone.getKey().nextTransition(next.getInstant())) {
      changes.add(next);
    }
    return changes;
  }

  // A time that the change skips or repeats, or one beside it, two weeks before and some after.
  private static void compare(ZoneId zone, ZoneOffsetTransition change, int every) {
    var first = change.getDateTimeBefore().minusWeeks(2).plusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
    var held = new WeeklyHeld(0, new WeeklyTime(first.getDayOfWeek(), first.toLocalTime()), first.toLocalDate(), null,
        every == 2 ? first.toLocalDate() : null, null);
    var day = first.getDayOfWeek().name().substring(0, 2);
    var recur = new Recur<LocalDateTime>("FREQ=WEEKLY;INTERVAL=" + every + ";WKST=MO;BYDAY=" + day);

    assertThat(Occurrence.between(List.of(held), zone, first.toLocalDate(), first.toLocalDate().plusWeeks(WEEKS)))
        .as("every %s. %s in %s", every, first, zone)
        .extracting(one -> one.time().instant())
        .containsExactlyElementsOf(recur.getDates(first, first, first.plusWeeks(WEEKS).minusDays(1), WEEKS).stream()
            .map(local -> local.atZone(zone).toInstant()).toList());
  }
}
