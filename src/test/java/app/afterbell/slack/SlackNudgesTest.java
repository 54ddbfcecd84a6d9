package app.afterbell.slack;

import static app.afterbell.slack.SlackWorkspace.MENTOR;
import static app.afterbell.slack.SlackWorkspace.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.nudges.Ahead;
import app.afterbell.nudges.ComingChoices;
import app.afterbell.nudges.NudgeChoice;
import app.afterbell.nudges.NudgeChoices;
import app.afterbell.nudges.Nudges;
import app.afterbell.nudges.Way;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What mentors are told in Slack of what they have to log (R36). */
@PageTest
class SlackNudgesTest extends InWorkspace {

  private final Nudges nudges;
  private final NudgeChoices choices;
  private final ComingChoices coming;
  private final List<Sweep> sweeps;

  SlackNudgesTest(
      Given given, Nudges nudges, NudgeChoices choices, ComingChoices coming, SlackSettings settings, Sql sql,
      TestClock clock, SlackSweep sweep, List<Sweep> sweeps) {
    super(given, settings, sweep, sql, clock);
    this.nudges = nudges;
    this.choices = choices;
    this.coming = coming;
    this.sweeps = sweeps;
  }

  @Test
  void aMentorIsToldOfWhatWaitsWithoutAmountsAndNotOnceItIsLogged() {
    given.session(Cast.ALGEBRA, "2026-11-22T15:00:00Z");
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    workspace.turn();
    assertThat(slack.in(MENTOR)).singleElement().satisfies(post -> assertThat(post.text())
        .contains("waits to be logged", "Algebra", "/mentor").doesNotContain("$", "Rivera", "Ana"));

    slack.begin(STAFF, MENTOR);
    var other = given.session(Cast.ALGEBRA, "2026-11-21T15:00:00Z");
    workspace.later(Duration.ofDays(1));
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    given.logged(other, clock.instant());
    sql.sql("select id from session where id <> :other").param("other", other).list(UUID.class)
        .forEach(id -> given.logged(new SessionId(id), clock.instant()));
    workspace.turn();
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void aMentorIsRemindedOfWhatComesWithoutNamesAndNotOnceItIsCancelled() {
    var session = given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");
    coming.choose(given.maya().id(), Set.of(Ahead.HOUR), clock.instant());
    at("2026-11-24T20:00:00Z");
    workspace.turn();
    assertThat(slack.in(MENTOR)).singleElement().satisfies(post -> assertThat(post.text())
        .contains("A session begins today at 4:00 pm EST.", "Algebra").doesNotContain("$", "Rivera", "Ana"));

    slack.begin(STAFF, MENTOR);
    var other = given.session(Cast.ALGEBRA, "2026-11-25T21:00:00Z");
    at("2026-11-25T20:00:00Z");
    given.cancelled(other, Asker.MENTOR, given.maya(), clock.instant());
    workspace.turn();
    assertThat(slack.calls()).isEmpty();
    assertThat(session).isNotEqualTo(other);
  }

  private void at(String instant) {
    clock.set(Instant.parse(instant));
    sweeps.stream().filter(sweep -> sweep.key().equals("nudges.coming.sweep")).findFirst().orElseThrow()
        .turn(Turn.at(clock.instant()));
  }

  @Test
  void aMentorWhoChoseOtherWaysIsNotToldInSlackAndOneWithoutAChannelReadsTheInbox() {
    given.session(Cast.ALGEBRA, "2026-11-22T15:00:00Z");
    choices.choose(given.maya().id(), new NudgeChoice(NudgeChoice.ALL.moments(), Set.of(Way.MAIL)),
        clock.instant());
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    workspace.turn();
    assertThat(slack.in(MENTOR)).isEmpty();

    given.session(Cast.CHEMISTRY, "2026-11-22T18:00:00Z");
    choices.choose(given.tomas().id(), new NudgeChoice(NudgeChoice.ALL.moments(), Set.of(Way.SLACK)),
        clock.instant());
    nudges.nudge(given.tomas().id(), given.bola(), clock.instant());
    assertThat(sql.sql("select in_inbox from nudge where mentor_id = :tomas").param("tomas", given.tomas().id())
        .one(Boolean.class)).isTrue();
  }
}
