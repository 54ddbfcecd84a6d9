package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Refusal;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pauses, dates that are left out, ends: what falls away is listed before the press and cancelled by it. */
@PageTest
class PlanningBreaksTest {

  private static final Instant NOW = TestClock.START;
  private static final LocalDate FROM = LocalDate.of(2026, 12, 7);
  private static final LocalDate TO = LocalDate.of(2026, 12, 21);

  private final Given given;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Breaks breaks;
  private final Pauses pauses;
  private final SinglePlans single;
  private final PutBacks putBacks;
  private final Sql sql;

  PlanningBreaksTest(
      Given given, Engagements engagements, WeeklyPlans plans, Breaks breaks, Pauses pauses, SinglePlans single,
      PutBacks putBacks, Sql sql) {
    this.putBacks = putBacks;
    this.given = given;
    this.engagements = engagements;
    this.plans = plans;
    this.breaks = breaks;
    this.pauses = pauses;
    this.single = single;
    this.sql = sql;
  }

  @BeforeEach
  void algebraIsPlanned() {
    plans.start(algebra(), given.bola().id(), NOW);
  }

  @Test
  void nobodyPlansASingleSessionWhileItPausesButOnADateThatWasLeftOut() {
    pause(new PauseId(Id.next()), ids(falls(FROM, TO)));
    var inside = FROM.plusDays(2).atTime(12, 0).atZone(ZoneId.of("America/New_York")).toInstant();
    assertThat(single.plan(algebra(), inside, 60, given.bola(), NOW))
        .isEqualTo(new SingleAnswer.Refused(SingleAnswer.Why.PAUSED));
    var after = TO.atStartOfDay(ZoneId.of("America/New_York")).toInstant();
    assertThat(single.plan(algebra(), after, 60, given.bola(), NOW)).isInstanceOf(SingleAnswer.Planned.class);

    var day = LocalDate.of(2027, 1, 6);
    breaks.pause(new PauseId(Id.next()), algebra(), day, day.plusDays(1), null, ids(falls(day, day.plusDays(1))),
        given.bola(), NOW);
    assertThat(single.plan(algebra(), Instant.parse("2027-01-06T17:00:00Z"), 60, given.bola(), NOW))
        .isInstanceOf(SingleAnswer.Planned.class);
  }

  @Test
  void aPauseCancelsWhatWasShownAndBillsNobody() {
    var falls = falls(FROM, TO);
    assertThat(falls).hasSize(4).allMatch(Falls::isCancelledNow);
    var key = new PauseId(Id.next());

    assertThat(pause(key, ids(falls))).isEqualTo(new BreakAnswer.Done(4));
    assertThat(pause(key, ids(falls))).as("pressed twice").isEqualTo(new BreakAnswer.Already());

    assertThat(standing()).isEqualTo(11);
    assertThat(sql.sql("select distinct cancelled_asked_by from session where cancelled_at is not null")
        .list(String.class)).containsExactly("staff");
    assertThat(sql.sql("select count(*) from charge_line").one(Integer.class)).isZero();
    assertThat(sql.sql("select count(distinct together) from plan_news").one(Integer.class)).isEqualTo(1);
    assertThat(plans.leftOut(algebra(), NOW)).hasSize(4).extracting(LeftOut::why).containsOnly(LeftOut.Why.PAUSED);
    assertThat(plans.leftOut(algebra(), NOW)).extracting(LeftOut::holiday).containsOnly("Travels");
  }

  @Test
  void nothingIsDoneWhereAnotherSessionFallsAwayThanWasShown() {
    var seen = ids(falls(FROM, TO));
    given.cancelled(seen.iterator().next(), Asker.MENTOR, given.maya(), NOW);

    assertThat(pause(new PauseId(Id.next()), seen)).isInstanceOfSatisfying(BreakAnswer.Differs.class,
        differs -> assertThat(differs.now()).filteredOn(Falls::isCancelledNow).hasSize(3));
    assertThat(pauses.of(algebra(), FROM)).isEmpty();
    assertThat(standing()).isEqualTo(14);
  }

  // R30: the same sessions, by the same ids; calendars see a later copy of the same event.
  @Test
  void whatIsPutBackAreTheSessionsThatThePressCancelled() {
    var before = all();
    var key = new PauseId(Id.next());
    pause(key, ids(falls(FROM, TO)));
    assertThat(plans.goOn(algebra(), NOW)).as("it is paused").isEmpty();

    assertThat(putBack(key.value(), NOW)).isEqualTo(new BreakAnswer.PutBack(4, 0));
    assertThat(putBacks.putBack(key.value(), algebra(), Set.of(), given.bola(), NOW))
        .isEqualTo(new BreakAnswer.Already());
    assertThat(all()).isEqualTo(before);
    assertThat(standing()).isEqualTo(15);
    assertThat(sql.sql("select count(*) from session where plan_revision = 2").one(Integer.class)).isEqualTo(4);
    assertThat(sql.sql("select count(*) from plan_news where dropped_at is null").one(Integer.class)).isZero();
    assertThat(plans.leftOut(algebra(), NOW)).isEmpty();
    assertThat(pauses.of(algebra(), FROM)).singleElement()
        .satisfies(row -> assertThat(row.putBackBy()).isEqualTo(given.bola().name()));
  }

  // Who was told that they are cancelled is told that they take place, and once.
  @Test
  void afterTenMinutesTheyAreTheSameAndPeopleAreToldAgain() {
    var before = all();
    var key = new PauseId(Id.next());
    pause(key, ids(falls(FROM, TO)));
    sql.sql("update plan_news set told_at = :now").param("now", NOW.plusSeconds(700)).update();

    assertThat(putBack(key.value(), NOW.plusSeconds(3600))).isEqualTo(new BreakAnswer.PutBack(4, 0));
    assertThat(all()).isEqualTo(before);
    assertThat(sql.sql("select count(*) from plan_news where told_at is null and dropped_at is null")
        .one(Integer.class)).isEqualTo(4);
  }

  @Test
  void whatCollidesMeanwhileStaysCancelledAndIsNamed() {
    var key = new PauseId(Id.next());
    var falls = falls(FROM, TO);
    pause(key, ids(falls));
    var other = given.session(Cast.WRITING, falls.getFirst().startsAt().toString());

    var look = putBacks.look(key.value(), algebra(), given.bola(), NOW).orElseThrow();
    assertThat(look.sessions()).filteredOn(one -> !one.stands()).singleElement().satisfies(one -> {
      assertThat(one.why()).isEqualTo(Returning.Why.COLLIDES);
      assertThat(one.with()).extracting(Collision::session).contains(other);
    });
    assertThat(putBacks.putBack(key.value(), algebra(), Set.of(), given.bola(), NOW)).as("not seen")
        .isInstanceOf(BreakAnswer.Differs.class);
    assertThat(putBack(key.value(), NOW)).isEqualTo(new BreakAnswer.PutBack(3, 0));
    assertThat(plans.leftOut(algebra(), NOW)).as("it can be looked at again").hasSize(1);
  }

  @Test
  void daysBeyondWhatIsPlannedAreLeftOutWhenTheyAreLookedAt() {
    var from = LocalDate.of(2027, 1, 18);
    breaks.pause(new PauseId(Id.next()), algebra(), from, from.plusDays(1), null, Set.of(), given.bola(), NOW);
    plans.goOn(algebra(), Instant.parse("2026-11-30T17:00:00Z"));

    assertThat(plans.leftOut(algebra(), NOW)).extracting(LeftOut::on).containsExactly(from);
  }

  @Test
  void refusesDaysThatAreOverOrTurnedOrLeftOutAlready() {
    pause(new PauseId(Id.next()), ids(falls(FROM, TO)));
    assertThat(refused(FROM.plusDays(1), FROM.plusDays(2))).isEqualTo(BreakAnswer.Why.OVERLAPS);
    assertThat(refused(TO, FROM)).isEqualTo(BreakAnswer.Why.ENDS_BEFORE_IT_STARTS);
    assertThat(refused(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 23))).isEqualTo(BreakAnswer.Why.PAST);
    assertThat(refused(FROM.plusYears(1), FROM.plusYears(4))).isEqualTo(BreakAnswer.Why.TOO_LONG);
  }

  @Test
  void anEndCancelsWhatFollowsAndOpenAgainItIsPlannedAnew() {
    var last = LocalDate.of(2026, 12, 3);
    var falls = breaks.falling(algebra(), last.plusDays(1), null, engagements.find(algebra()).orElseThrow().agreed()
        .zone(), NOW);
    var before = all();
    var key = Id.next();
    assertThat(breaks.end(key, algebra(), last, ids(falls), given.bola(), NOW)).isEqualTo(new BreakAnswer.Done(12));
    assertThat(breaks.end(key, algebra(), last, ids(falls), given.bola(), NOW)).isEqualTo(new BreakAnswer.Already());
    assertThat(standing()).isEqualTo(3);
    assertThat(breaks.end(Id.next(), algebra(), LocalDate.of(2020, 1, 1), Set.of(), given.bola(), NOW))
        .isInstanceOf(BreakAnswer.Differs.class);

    assertThat(putBack(key, NOW)).isEqualTo(new BreakAnswer.PutBack(12, 0));
    assertThat(all()).isEqualTo(before);
    assertThat(standing()).isEqualTo(15);
    assertThat(engagements.find(algebra()).orElseThrow().agreed().endsOn()).isNull();
  }

  @Test
  void aLaterEndBringsBackWhatIsAgreedUntilThen() {
    var before = all();
    end(LocalDate.of(2026, 12, 3));
    end(LocalDate.of(2026, 12, 10));
    assertThat(standing()).isEqualTo(5);
    assertThat(all()).isEqualTo(before);
  }

  // What was held or stands logged cannot fall away: it is shown before the press, and stays.
  @Test
  void anEndInThePastIsPressedWithWhatHasBegunInSight() {
    var agreed = engagements.find(algebra()).orElseThrow().agreed();
    var last = LocalDate.of(2026, 11, 23);
    var later = Instant.parse("2026-12-02T17:00:00Z");
    var begun = breaks.begun(algebra(), last.plusDays(1), agreed.zone(), later);
    assertThat(begun).hasSize(2).noneMatch(Begun::logged);
    var falls = breaks.falling(algebra(), last.plusDays(1), null, agreed.zone(), later);
    var key = Id.next();

    assertThat(breaks.end(key, algebra(), last, ids(falls), given.bola(), later)).as("not all was seen")
        .isInstanceOf(BreakAnswer.Differs.class);
    assertThat(breaks.end(key, algebra(), last, Breaks.all(falls, begun), given.bola(), later))
        .isEqualTo(new BreakAnswer.Done(falls.size()));
    assertThat(standing()).isEqualTo(15 - falls.size());
    assertThat(putBack(key, later)).isInstanceOfSatisfying(BreakAnswer.PutBack.class,
        back -> assertThat(back.restored()).isEqualTo(falls.size()));
  }

  @Test
  void anEndIsNotPutBackOverAnotherOne() {
    var first = end(LocalDate.of(2026, 12, 10));
    end(LocalDate.of(2026, 12, 3));
    assertThat(putBacks.look(first, algebra(), given.bola(), NOW).orElseThrow().refused())
        .isEqualTo(BreakAnswer.Why.CHANGED_SINCE);
    assertThat(putBack(first, NOW)).isEqualTo(new BreakAnswer.Refused(BreakAnswer.Why.CHANGED_SINCE));
  }

  @Test
  void anEndBeforeTheFirstDayIsRefused() {
    var early = LocalDate.of(2020, 1, 1);
    var falls = breaks.falling(algebra(), early, null, engagements.find(algebra()).orElseThrow().agreed().zone(), NOW);
    assertThat(breaks.end(Id.next(), algebra(), early, ids(falls), given.bola(), NOW))
        .isEqualTo(new BreakAnswer.NotAgreed(List.of(Refusal.ENDS_BEFORE_IT_STARTS)));
    assertThat(standing()).isEqualTo(15);
  }

  private BreakAnswer.Why refused(LocalDate from, LocalDate to) {
    return ((BreakAnswer.Refused) breaks.pause(new PauseId(Id.next()), algebra(), from, to, null, Set.of(),
        given.bola(), NOW)).why();
  }

  private List<Falls> falls(LocalDate from, LocalDate to) {
    return breaks.falling(algebra(), from, to, engagements.find(algebra()).orElseThrow().agreed().zone(), NOW);
  }

  private BreakAnswer pause(PauseId key, Set<SessionId> seen) {
    return breaks.pause(key, algebra(), FROM, TO, "Travels", seen, given.bola(), NOW);
  }

  private static Set<SessionId> ids(List<Falls> falls) {
    return falls.stream().map(Falls::session).collect(Collectors.toSet());
  }

  private UUID end(LocalDate last) {
    var key = Id.next();
    var zone = engagements.find(algebra()).orElseThrow().agreed().zone();
    var falls = breaks.falling(algebra(), last.plusDays(1), null, zone, NOW);
    assertThat(breaks.end(key, algebra(), last, Breaks.ids(falls), given.bola(), NOW))
        .isInstanceOf(BreakAnswer.Done.class);
    return key;
  }

  private BreakAnswer putBack(UUID act, Instant now) {
    var look = putBacks.look(act, algebra(), given.bola(), now).orElseThrow();
    return putBacks.putBack(act, algebra(), look.lines(), given.bola(), now);
  }

  private List<SessionId> all() {
    return sql.sql("select id from session order by id").list(SessionId.class);
  }

  private int standing() {
    return sql.sql("select count(*) from session where cancelled_at is null").one(Integer.class);
  }

  private EngagementId algebra() {
    return given.engagement(Cast.ALGEBRA);
  }
}
