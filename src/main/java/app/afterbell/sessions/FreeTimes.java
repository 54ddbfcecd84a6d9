package app.afterbell.sessions;

import app.afterbell.sessions.Collisions.Wanted;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a session's people are free at another time, and when else on that day (R31), before anything is pressed. It
 * holds nobody: the press asks again.
 */
@Component
public class FreeTimes {

  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final int HALF_HOURS = 26;
  private static final int MOST = 4;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration LONGEST_DAY = Duration.ofHours(25);

  private final Sql sql;
  private final Collisions collisions;

  FreeTimes(Sql sql, Collisions collisions) {
    this.sql = sql;
    this.collisions = collisions;
  }

  /**
   * @param hits what stands against the time, of whomever
   * @param others up to four starts of that day between 8 am and 9 pm at which all are free, the nearest ones, in their
   * order
   */
  public record Look(Instant startsAt, int minutes, List<Collision> hits, List<Instant> others) {

    public boolean isFree() {
      return hits.isEmpty();
    }
  }

  /**
   * Does not check the viewer: whose the session is, was asked before.
   * @param zone whose day it is
   */
  public Look at(SessionId session, Instant startsAt, int minutes, ZoneId zone, Instant now) {
    var midnight = startsAt.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    var day = LONGEST_DAY.plusMinutes(minutes);
    var busy = collisions.with(
        new Wanted(session, mentor(session), students(session), midnight, (int) day.toMinutes()));
    return new Look(startsAt, minutes,
        busy.stream().filter(one -> overlaps(one, startsAt, minutes)).toList(),
        starts(startsAt, zone, now)
            .filter(start -> busy.stream().noneMatch(one -> overlaps(one, start, minutes)))
            .sorted(Comparator.comparing((Instant start) -> Duration.between(startsAt, start).abs()))
            .limit(MOST).sorted().toList());
  }

  private static Stream<Instant> starts(Instant wanted, ZoneId zone, Instant now) {
    var first = LocalDateTime.of(wanted.atZone(zone).toLocalDate(), FROM);
    return IntStream.rangeClosed(0, HALF_HOURS)
        .mapToObj(n -> first.plus(HALF_HOUR.multipliedBy(n)))
        .filter(time -> !zone.getRules().getValidOffsets(time).isEmpty())
        .map(time -> time.atZone(zone).toInstant())
        .filter(start -> start.isAfter(now) && !start.equals(wanted));
  }

  private static boolean overlaps(Collision one, Instant startsAt, int minutes) {
    return one.startsAt().isBefore(startsAt.plus(Duration.ofMinutes(minutes)))
        && one.startsAt().plus(Duration.ofMinutes(one.plannedMinutes())).isAfter(startsAt);
  }

  private PersonId mentor(SessionId session) {
    return sql.sql("select mentor_id from session where id = :id").param("id", session).one(PersonId.class);
  }

  private List<PersonId> students(SessionId session) {
    return sql.sql("select student_id from session_student where session_id = :id and cancelled_at is null")
        .param("id", session)
        .list(PersonId.class);
  }
}
