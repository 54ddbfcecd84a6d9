package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Policies;
import app.afterbell.organization.Policy;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R24: what the server finds for a run by its bounds is what the rule says of each line: each is paid once, by that
 * run.
 */
@PageTest
class RunBoundsTest {

  private static final List<String> ZONES = List.of(
      "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago");
  private static final Instant FROM = Instant.parse("2026-09-28T00:00:00Z");
  private static final int LINES = 150;

  private final Given given;
  private final Sql sql;

  RunBoundsTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11, 13, 17})
  void findsInEachRunWhatTheRuleSays(long seed) {
    var random = new Random(seed);
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var calendar = new PayCalendar(zone, Settled.periods(LocalDate.parse("2024-01-01"), random.nextInt(1, 5)),
        policies(random, zone));
    var said = new HashMap<UUID, PayPeriod>();
    var runs = new TreeSet<LocalDate>();
    for (int i = 0; i < LINES; i++) {
      var startsAt = i % 5 == 0 ? edge(random, calendar)
          : FROM.plus(Duration.ofMinutes(5L * random.nextInt(12 * 24 * 56)));
      var dueAt = calendar.policies().dueAt(startsAt, startsAt.plus(Duration.ofMinutes(90)));
      var earnedAt = earnedAt(random, calendar, startsAt, dueAt);
      var pays = calendar.paying(startsAt, dueAt, earnedAt);
      said.put(line(startsAt, earnedAt), pays);
      runs.add(pays.from());
    }

    var found = new HashMap<UUID, List<PayPeriod>>();
    var last = calendar.after(calendar.periodOf(runs.last()));
    for (var period = calendar.before(calendar.periodOf(FROM)); !period.equals(last); period = calendar.after(period)) {
      for (var line : paid(calendar.boundsOf(period))) {
        found.computeIfAbsent(line, _ -> new ArrayList<>()).add(period);
      }
    }

    assertThat(found).as("seed %d, %s", seed, calendar).isEqualTo(once(said));
  }

  // Due hours from half a day to three weeks: tasks of a period can be due when the runs of later ones would have
  // closed.
  private static Policies policies(Random random, ZoneId zone) {
    var all = new ArrayList<Policy>();
    var from = LocalDate.MIN;
    for (int i = 1; i < 4; i++) {
      var to = i == 3 ? LocalDate.MAX : LocalDate.parse("2026-09-28").plusDays(18 * i + random.nextInt(9));
      all.add(policy(from, to, random.nextInt(12, random.nextBoolean() ? 97 : 505)));
      from = to;
    }
    return new Policies(zone, all);
  }

  private static Policy policy(LocalDate from, LocalDate to, int dueAfterHours) {
    return Settled.due(from, to, dueAfterHours);
  }

  private static Map<UUID, List<PayPeriod>> once(Map<UUID, PayPeriod> said) {
    var once = new HashMap<UUID, List<PayPeriod>>();
    said.forEach((line, period) -> once.put(line, List.of(period)));
    return once;
  }

  // Around the midnight between two periods.
  private static Instant edge(Random random, PayCalendar calendar) {
    var period = calendar.periodOf(FROM.plus(Duration.ofDays(random.nextInt(56))));
    return period.from().atStartOfDay(calendar.zone()).toInstant().plusSeconds(random.nextInt(-2, 3));
  }

  private static Instant earnedAt(Random random, PayCalendar calendar, Instant startsAt, Instant dueAt) {
    var microsecond = Duration.of(random.nextInt(-1, 2), ChronoUnit.MICROS);
    return switch (random.nextInt(5)) {
      case 0 -> dueAt.plus(microsecond);
      case 1 -> calendar.closesAt(calendar.periodOf(startsAt)).plus(microsecond);
      case 2 -> calendar.closesAt(calendar.after(calendar.periodOf(startsAt))).plus(microsecond);
      case 3 -> startsAt.plus(Duration.ofMinutes(random.nextInt(60 * 48)));
      default -> startsAt.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 50)));
    };
  }

  private List<UUID> paid(RunBounds run) {
    return sql.sql("select id from paid_line(:mentor, :startsFrom, :startsTo, :opensAt, :closesAt)")
        .param("mentor", given.maya().id())
        .param("startsFrom", run.startsFrom())
        .param("startsTo", run.startsTo())
        .param("opensAt", run.opensAt())
        .param("closesAt", run.closesAt())
        .list(UUID.class);
  }

  private UUID line(Instant startsAt, Instant earnedAt) {
    var id = Id.next();
    sql.sql("""
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
              total,
                                      amount, recorded_by, recorded_at, corrects, earned_at)
            select :id, :session, :mentor, coalesce(max(revision), 0) + 1, 'attended', 90, 7507, 100, 'USD', 11261,
                   11261, :mentor, :earnedAt, (array_agg(id order by revision desc))[1], :earnedAt
            from earning_line where session_id = :session
            """)
        .param("id", id)
        .param("session", session(startsAt))
        .param("mentor", given.maya().id())
        .param("earnedAt", earnedAt)
        .update();
    return id;
  }

  private SessionId session(Instant startsAt) {
    return sql.sql("select id from session_fact where starts_at = :startsAt")
        .param("startsAt", startsAt)
        .optional(SessionId.class)
        .orElseGet(() -> given.session(given.engagement(Cast.ROBOTICS), startsAt));
  }
}
