package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R9, R14, R15, R25, R31: no matter who moves, cancels, proposes, answers and takes back what in which order, the first
 * telling decides what is billed, the lines add up to what stands, and nobody has two sessions at once; over every
 * change of clocks, and with sixteen who write at the same time.
 */
@PageTest
class MovesPropertyTest {

  private static final Instant START = Instant.parse("2026-11-29T15:30:00Z");
  private static final int WRITERS = 16;
  private static final int STEPS = 7;
  private static final List<String> ZONES = List.of(
      "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Europe/London", "Europe/Berlin",
      "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca", "America/St_Johns");

  private final Given given;
  private final Plans plans;
  private final Sql sql;
  private final AnyAct any;
  private EngagementId robotics;
  private EngagementId writing;
  private Viewer maya;

  MovesPropertyTest(
      Given given, Plans plans, Cancellations cancellations, Moves moves, Proposals proposals, Sql sql) {
    this.given = given;
    this.plans = plans;
    this.sql = sql;
    this.any = new AnyAct(given, cancellations, moves, proposals, sql);
  }

  @BeforeEach
  void agreedForAllTheseYears() {
    robotics = given.engagement(Cast.ROBOTICS);
    writing = given.engagement(Cast.WRITING);
    maya = given.maya();
    sql.sql("update engagement set starts_on = date '2023-01-01'").update();
    any.ofTheClub(robotics);
  }

  @Test
  void overEveryClockChangeTheFirstTellingDecides() {
    var changes = ZONES.stream().flatMap(zone -> changes(ZoneId.of(zone))).toList();
    assertThat(changes).hasSizeGreaterThan(100);
    for (int seed = 0; seed < changes.size(); seed++) {
      var random = new Random(seed);
      var start = changes.get(seed).plus(Duration.ofMinutes(30L * random.nextInt(96)));
      var session = planned(robotics, start);
      var now = start.minus(Duration.ofMinutes(random.nextInt(24 * 60, 26 * 60)));
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(3) == 0 ? random.nextInt(1, 300) : random.nextInt(1, 9)));
        any.act(any.with(session, random), random, now);
      }
      assertThat(new FirstTelling(sql).wrong(any.all(session))).as("seed %d, %s", seed, start).isEmpty();
    }
    assertThat(new WhatStands(sql).wrong()).isEmpty();
    assertThat(any.counts()).as("all of it was done").containsKeys(
        "CancelAnswer$Cancelled", "CancelAnswer$TakenBack", "MoveAnswer$Moved", "MoveAnswer$TakenBack",
        "ProposalAnswer$Proposed", "ProposalAnswer$Agreed", "ProposalAnswer$Replied");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void alsoOneAfterTheOtherWithinTheTenMinutes(long seed) {
    var random = new Random(seed);
    var session = planned(robotics, START);
    var now = START.minus(Duration.ofHours(26));
    for (int step = 0; step < 60; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(1, 5)));
      any.act(any.with(session, random), random, now);
      assertThat(new WhatStands(sql).wrong()).as("seed %d, step %d", seed, step).isEmpty();
    }
    assertThat(new FirstTelling(sql).wrong(any.all(session))).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void alsoWithSixteenWritersAtOnce(long seed) throws Exception {
    var random = new Random(seed);
    var roots = new ArrayList<>(List.of(
        planned(robotics, START), planned(robotics, START.plus(Duration.ofHours(3))),
        planned(writing, START.plus(Duration.ofHours(6)))));
    for (int round = 0; round < 8; round++) {
      var at = START.minus(Duration.ofHours(25)).plus(Duration.ofMinutes(4L * round));
      var calls = new ArrayList<Callable<Object>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        var own = new Random(random.nextLong());
        var session = any.with(roots.get(random.nextInt(roots.size())), own);
        calls.add(() -> any.act(session, own, at));
      }
      for (var engagement : List.of(robotics, robotics, writing)) {
        var start = START.plus(Duration.ofMinutes(30L * random.nextInt(40)));
        calls.add(() -> plans.plan(plan(engagement, start)));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var done = threads.invokeAll(calls);
        assertThat(done.stream().filter(call -> call.state() == Future.State.FAILED).map(Future::exceptionNow))
            .as("seed %d, round %d", seed, round).isEmpty();
        done.stream().map(Future::resultNow).filter(PlanAnswer.Planned.class::isInstance)
            .forEach(one -> roots.add(((PlanAnswer.Planned) one).id()));
      }
      assertThat(new WhatStands(sql).wrong()).as("seed %d, round %d", seed, round).isEmpty();
    }
  }

  private static Stream<Instant> changes(ZoneId zone) {
    var to = Instant.parse("2031-01-01T00:00:00Z");
    return Stream.iterate(zone.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z")),
        change -> change != null && change.getInstant().isBefore(to),
        change -> zone.getRules().nextTransition(change.getInstant())).map(ZoneOffsetTransition::getInstant);
  }

  // At that time, or when they are free next.
  private SessionId planned(EngagementId engagement, Instant start) {
    return switch (plans.plan(plan(engagement, start))) {
      case PlanAnswer.Planned(var id) -> id;
      case PlanAnswer.Taken _ -> planned(engagement, start.plus(Duration.ofHours(1)));
    };
  }

  private PlannedSession plan(EngagementId engagement, Instant start) {
    return new PlannedSession(engagement, maya.id(), start, maya.zone(), engagement.equals(robotics) ? 90 : 45);
  }
}
