package app.afterbell.notifications;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.notifications.ReminderChoices.Reader;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a guardian is due for the next reminder: by their choice, in time, once (R22). */
@PageTest
class DueRemindersTest extends NotedSessions {

  private final ReminderChoices choices;
  private final People people;

  DueRemindersTest(Given given, ReminderSweep sweep, ReminderChoices choices, People people, Sql sql,
      TestClock clock) {
    super(given, sweep, sql, clock);
    this.choices = choices;
    this.people = people;
  }

  private List<Integer> placesTold(PersonId guardian) {
    return sql.sql("""
            select p.place from notification n join notification_session s on s.notification_id = n.id
            join noted_session p on p.session_id = s.session_id and p.student_id = n.student_id
            where n.guardian_id = :guardian
            """)
        .param("guardian", guardian)
        .list(Integer.class);
  }

  @Test
  void tellsNobodyWhoMayNotReadOrIsClosedOrNoGuardianOrWantsNone() {
    given.engagement(Cast.ALGEBRA);
    sql.sql("update guardianship set reads_notes = false where guardian_id = :elena").param("elena", given.elena().id())
        .update();
    choices.choose(new Reader(given.viewer(Cast.MARCO).id(), given.ana().id()), new Choice(Rhythm.NONE, 4, Via.BOTH),
        START);
    noted(4);
    later();
    assertThat(told()).isEmpty();

    people.giveRoles(given.elena().id(), Set.of(Role.COORDINATOR));
    sql.sql("update guardianship set reads_notes = true").update();
    noted(4, 8);
    later();
    assertThat(told()).isEmpty();
    people.giveRoles(given.elena().id(), Set.of(Role.GUARDIAN));
    people.close(given.elena().id(), new Editor(null, clock.instant()));
    noted(8, 12);
    later();
    assertThat(told()).isEmpty();
  }

  @Test
  void tellsWhoLosesTheRightInTheTenMinutesNothing() {
    noted(4);
    sql.sql("update guardianship set reads_notes = false").update();
    later();
    assertThat(told()).isEmpty();
    sql.sql("update guardianship set reads_notes = true").update();
    noted(4, 8);
    later();
    assertThat(told()).hasSize(2).allMatch(row -> row.place() == 8);
  }

  @Test
  void goesOnWithWhatIsChosenAndTellsNothingTwice() {
    var elena = new Reader(given.elena().id(), given.ana().id());
    given.engagement(Cast.ALGEBRA);
    noted(6);
    later();
    choices.choose(elena, new Choice(Rhythm.EACH, 4, Via.INBOX), clock.instant());
    sweep.turn(Turn.at(clock.instant()));
    noted(6, 7);
    later();
    choices.choose(elena, new Choice(Rhythm.NTH, 2, Via.BOTH), clock.instant());
    noted(7, 9);
    later();

    assertThat(told().stream().filter(row -> row.guardian().equals(elena.guardian())).toList()).containsExactly(
        new Row(elena.guardian(), elena.student(), 4, 4), new Row(elena.guardian(), elena.student(), 6, 2),
        new Row(elena.guardian(), elena.student(), 7, 1), new Row(elena.guardian(), elena.student(), 9, 2));
  }

  @Test
  void tellsTheWeekOnSundayAtSixOnce() {
    var elena = new Reader(given.elena().id(), given.ana().id());
    given.engagement(Cast.ALGEBRA);
    choices.choose(elena, new Choice(Rhythm.WEEKLY, 4, Via.BOTH), START);
    noted(3);
    clock.set(Instant.parse("2026-11-29T22:59:59Z"));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    sweep.turn(Turn.at(clock.instant()));
    sweep.turn(Turn.at(clock.instant()));
    noted(3, 4);
    clock.set(Instant.parse("2026-12-06T23:00:00Z"));
    sweep.turn(Turn.at(clock.instant()));
    clock.set(Instant.parse("2026-12-13T23:00:00Z"));
    sweep.turn(Turn.at(clock.instant()));

    assertThat(told().stream().filter(row -> row.guardian().equals(elena.guardian())).toList()).containsExactly(
        new Row(elena.guardian(), elena.student(), 0, 3), new Row(elena.guardian(), elena.student(), 0, 1));
  }

  @Test
  void remindsASecondGuardianOfWhatComesAfterTheyJoined() {
    given.engagement(Cast.ALGEBRA);
    sql.sql("delete from guardianship where guardian_id = :marco").param("marco", given.viewer(Cast.MARCO).id())
        .update();
    noted(6);
    later();
    sql.sql("insert into guardianship (guardian_id, student_id) values (:marco, :ana)")
        .param("marco", given.viewer(Cast.MARCO).id()).param("ana", given.ana().id()).update();
    noted(6, 8);
    later();

    assertThat(told().stream().filter(row -> row.guardian().equals(given.viewer(Cast.MARCO).id())).toList())
        .containsExactly(new Row(given.viewer(Cast.MARCO).id(), given.ana().id(), 8, 4));
  }

  @Test
  void whatIsDueIsNotPutOffByWhatComesAfterIt() {
    noted(4);
    clock.advance(Duration.ofMinutes(9));
    noted(4, 5);
    clock.advance(Duration.ofMinutes(1));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(told()).hasSize(2);
  }

  @Test
  void whatWasToldForAReasonIsNotToldForItAgain() {
    noted(4);
    later();
    sql.sql("update reminder_place set told = 0").update();
    sql.sql("update reminder_plan set look_at = :now").param("now", clock.instant()).update();
    sweep.turn(Turn.at(clock.instant()));

    assertThat(told()).hasSize(2).allMatch(row -> row.sessions() == 4);
    assertThat(sql.sql("select count(*) from mail_message").one(Integer.class)).isEqualTo(2);
  }

  @Test
  void whoChoosesADigestAfterSundaysIsToldNextSunday() {
    var elena = new Reader(given.elena().id(), given.ana().id());
    given.engagement(Cast.ALGEBRA);
    noted(3);
    clock.set(Instant.parse("2026-11-30T12:00:00Z"));
    choices.choose(elena, new Choice(Rhythm.WEEKLY, 4, Via.BOTH), clock.instant());
    sweep.turn(Turn.at(clock.instant()));
    noted(3, 4);
    later();
    assertThat(placesTold(elena.guardian())).isEmpty();
    clock.set(Instant.parse("2026-12-06T23:00:00Z"));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(placesTold(elena.guardian())).contains(4);
  }
}
