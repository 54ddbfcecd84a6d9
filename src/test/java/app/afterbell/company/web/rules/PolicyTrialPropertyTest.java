package app.afterbell.company.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.Notice;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R39: a trial says what would really be billed and paid. The same is said of two sessions, one under what holds now
 * and one under what was settled from a day on: the trial of the first is what the second came to.
 */
@PageTest
class PolicyTrialPropertyTest {

  private static final LocalDate OTHERWISE_FROM = LocalDate.of(2026, 12, 7);
  private static final Instant PAST = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-08T15:00:00Z");
  private static final int PAIRS = 24;

  private final Given given;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Cancellations cancellations;
  private final PolicyDecisions decisions;
  private final Organizations organizations;
  private final Trials trials;
  private final Sql sql;

  PolicyTrialPropertyTest(Given given, AttendanceLog attendance, NotesLog notes, Cancellations cancellations,
      PolicyDecisions decisions, Organizations organizations, Trials trials, Sql sql) {
    this.given = given;
    this.attendance = attendance;
    this.notes = notes;
    this.cancellations = cancellations;
    this.decisions = decisions;
    this.organizations = organizations;
    this.trials = trials;
    this.sql = sql;
  }

  private record Pair(SessionId now, SessionId then) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void saysWhatWouldReallyBeBilledAndPaid(long seed) {
    var random = new Random(seed);
    var before = given.organization();
    var changed = anyChange(random);
    var pairs = pairs(random, before, changed);
    var organization = organizations.current();
    var now = TestClock.START.plus(Duration.ofDays(40));

    var trial = trials.of(organization, changed, now);
    var differing = new HashMap<SessionId, Trial.Differing>();
    trial.differing().forEach(one -> differing.put(one.id(), one));

    assertThat(pairs).allSatisfy(pair -> {
      var said = differing.get(pair.now());
      assertThat(said == null ? sum("charge_line", pair.now()) : said.billedThen().minor())
          .as("billed under %s", changed).isEqualTo(sum("charge_line", pair.then()));
      assertThat(said == null || said.paidThen() == null ? sum("earning_line", pair.now()) : said.paidThen().minor())
          .as("paid under %s", changed).isEqualTo(sum("earning_line", pair.then()));
    });
    assertThat(trial.billed().stream().mapToLong(one -> one.minor()).sum()).as("the sum of all")
        .isEqualTo(trial.differing().stream().mapToLong(one -> one.billedThen().minor() - one.billedNow().minor())
            .sum());
    assertThat(trials.of(organization, Map.of(), now).differing()).as("nothing changed").isEmpty();
    assertThat(trials.of(organization, nowhereElse(organization), now).differing()).as("the same values").isEmpty();
  }

  @Test
  void judgesEachSessionByTheOtherValuesOfItsOwnDay() {
    given.organization();
    decisions.decide(new Wish(OTHERWISE_FROM, Map.of(Setting.MISSED_PAID, 50), "Half", null), given.imogen(),
        TestClock.START);
    var missed = given.session(given.engagement(Cast.ALGEBRA), LATER, 60);
    given.marked(missed, AttendanceStatus.MISSED, 60, LATER.plusSeconds(3600));
    given.noted(missed, "Nobody came.", LATER.plusSeconds(3600));

    var trial = trials.of(organizations.current(), Map.of(Setting.MISSED_BILLED, 80), LATER.plus(Duration.ofDays(3)));

    assertThat(trial.differing()).singleElement().satisfies(one -> {
      assertThat(one.billedThen().minor()).isEqualTo(6801);
      assertThat(one.paidThen()).isEqualTo(one.paidNow());
    });
    assertThat(trial.kept()).singleElement().satisfies(kept -> assertThat(kept.minor()).isEqualTo(6801 - 8501));
  }

  @Test
  void leavesWhatPeopleDecidedAgainstTheNoticeAsItIs() {
    var before = given.organization();
    var ana = given.person(Cast.ANA).id();
    var session = given.session(given.engagement(Cast.ALGEBRA), PAST, 60);
    var at = PAST.plusSeconds(4000);
    attendance.submit(session, new AttendanceSubmission(0, null, List.of(new Mark(
        ana, AttendanceStatus.CANCELLED_BILLABLE, PAST.minus(Duration.ofHours(30)), "They asked for it.")), false),
        given.maya(), at);
    notes.submit(session, 0, "Cancelled.", given.maya(), at);

    var trial = trials.of(before, Map.of(Setting.NOTICE_HOURS, 12), at.plusSeconds(1));

    assertThat(trial.sessions()).isEqualTo(1);
    assertThat(trial.differing()).isEmpty();
  }

  // One topic at a time, as the form has it; each value another one.
  private static Map<Setting, Integer> anyChange(Random random) {
    var changed = new EnumMap<Setting, Integer>(Setting.class);
    switch (random.nextInt(3)) {
      case 0 -> Setting.Topic.STATUSES.settings().forEach(one -> changed.put(one, random.nextInt(101)));
      case 1 -> changed.put(Setting.NOTICE_HOURS, List.of(0, 3, 12, 23, 25, 48, 72).get(random.nextInt(7)));
      default -> {
        changed.put(Setting.MINUTE_STEP, List.of(1, 10, 15).get(random.nextInt(3)));
        changed.put(Setting.LONGEST_OVER_MINUTES, List.of(0, 15, 60).get(random.nextInt(3)));
        changed.put(Setting.SHORTEST_MINUTES, List.of(5, 30, 60).get(random.nextInt(3)));
      }
    }
    return changed;
  }

  private List<Pair> pairs(Random random, Organization before, Map<Setting, Integer> changed) {
    assertThat(decisions.decide(new Wish(OTHERWISE_FROM, changed, "Tried", null), given.imogen(), TestClock.START))
        .isInstanceOf(PolicyAnswer.Decided.class);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < PAIRS; i++) {
      var course = List.of(Cast.ALGEBRA, Cast.ROBOTICS, Cast.ASTROPHYSICS).get(random.nextInt(3));
      var seed = random.nextLong();
      var day = Duration.ofHours(13L * i);
      pairs.add(new Pair(
          happened(course, PAST.plus(day), new Random(seed), before),
          happened(course, LATER.plus(day), new Random(seed), organizations.current())));
    }
    return pairs;
  }

  // What people do: they log the nearest length that can be logged, and the status that the notice proposes.
  private SessionId happened(String course, Instant startsAt, Random random, Organization rules) {
    var policy = rules.policies().at(startsAt);
    var engagement = given.engagement(course);
    int planned = planned(course);
    var session = given.session(engagement, startsAt, planned);
    var mentor = given.viewer(Cast.ASTROPHYSICS.equals(course) ? "siobhan" : Cast.MAYA);
    var marks = new ArrayList<Mark>();
    var students = students(engagement);
    for (var student : students) {
      var told = startsAt.minus(Duration.ofMinutes(random.nextInt(1, 5000)));
      switch (random.nextInt(5)) {
        case 0 -> assertThat(cancellations.cancel(session,
            new CancelRequest(Asker.STAFF, Asker.FAMILY, Set.of(student), told, null, null, null),
            given.imogen(), startsAt.minusSeconds(1))).isInstanceOf(CancelAnswer.Cancelled.class);
        case 1 -> marks.add(new Mark(student, Notice.of(policy).proposes(startsAt, told), told, null));
        case 2 -> marks.add(new Mark(student, AttendanceStatus.MISSED, null, null));
        default -> marks.add(new Mark(student, AttendanceStatus.ATTENDED, null, null));
      }
    }
    int wanted = 5 * random.nextInt(3, 1 + (planned + 30) / 5);
    if (!marks.isEmpty()) {
      var at = startsAt.plus(Duration.ofHours(3));
      int actual = MinuteGrid.of(policy).nearest(planned, MinuteGrid.of(rules.policies().all().getFirst())
          .nearest(planned, wanted));
      boolean anyone = marks.stream().anyMatch(mark -> mark.status() == AttendanceStatus.ATTENDED);
      attendance.submit(session, new AttendanceSubmission(revision(session), anyone ? actual : null, marks, false),
          mentor, at);
      notes.submit(session, 0, "Said.", mentor, at);
    }
    return session;
  }

  private static int planned(String course) {
    return switch (course) {
      case Cast.ALGEBRA -> 60;
      case Cast.ROBOTICS -> 90;
      default -> 52;
    };
  }

  private static Map<Setting, Integer> nowhereElse(Organization organization) {
    return PolicyDecisions.changed(organization.policies().on(OTHERWISE_FROM).values(),
        organization.policies().on(OTHERWISE_FROM));
  }

  private List<PersonId> students(EngagementId engagement) {
    return sql.sql("select student_id from engagement_member where engagement_id = :id order by student_id")
        .param("id", engagement).list(PersonId.class);
  }

  private int revision(SessionId session) {
    return sql.sql("select attendance_revision from session_plan_fact where id = :id").param("id", session)
        .one(Integer.class);
  }

  private long sum(String table, SessionId session) {
    return sql.sql("select coalesce(sum(amount), 0) from " + table + " where session_id = :id").param("id", session)
        .one(Long.class);
  }
}
