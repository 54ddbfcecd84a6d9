package app.afterbell.nudges;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** R36: people are reminded of what comes, as they chose. It is Monday, 5:12 pm in New York. */
@PageTest
class ComingTest extends Nudged {

  private static final String SIX = "2026-11-23T23:00:00Z";

  private final ComingSweep coming;
  private final ComingChoices choices;
  private final Nudges nudges;
  private final TransactionTemplate transaction;

  ComingTest(
      Given given, NudgeSweep sweep, ComingSweep coming, ComingChoices choices, Nudges nudges, Sql sql,
      TestClock clock, TransactionTemplate transaction) {
    super(given, sweep, sql, clock);
    this.coming = coming;
    this.choices = choices;
    this.nudges = nudges;
    this.transaction = transaction;
  }

  @Test
  void tellsAFamilyTheEveningBeforeInOneMailOfAllSessions() {
    session("2026-11-24T21:00:00Z");
    given.session(given.engagement(Cast.ROBOTICS), Instant.parse("2026-11-24T23:00:00Z"), 90);
    choose(given.elena().id(), Ahead.DAY);
    look("2026-11-23T22:55:00Z");
    assertThat(mail()).isEmpty();
    look(SIX);
    assertThat(mail()).singleElement().asString().startsWith(given.person(Cast.ELENA).email())
        .contains("2 sessions begin tomorrow, the first at 4:00 pm EST").doesNotContain("Ana", "Luc", "Rivera");
    assertThat(body()).contains("Algebra II, Tue, Nov 24, 4:00 pm EST, with Maya Okafor, for Ana", "Robotics",
        "for Lucía", "/family/calendar", "/settings/coming");
    look("2026-11-23T23:40:00Z");
    look("2026-11-24T15:00:00Z");
    assertThat(mail()).as("once").hasSize(1);
  }

  @Test
  void nobodyIsToldWhoDidNotChooseAndNobodyOfWhatIsCancelledOrMoved() {
    var cancelled = session("2026-11-24T21:00:00Z");
    var moved = given.session(Cast.ALGEBRA, "2026-11-24T19:00:00Z");
    look(SIX);
    assertThat(mail()).isEmpty();
    choose(given.elena().id(), Ahead.DAY, Ahead.HOUR);
    given.cancelled(cancelled, Asker.MENTOR, given.maya(), clock.instant());
    given.moved(moved, Asker.MENTOR, given.maya(), Instant.parse("2026-11-26T19:00:00Z"), clock.instant());
    sql.sql("delete from mail_message").update();
    look("2026-11-23T23:10:00Z");
    look("2026-11-24T18:00:00Z");
    look("2026-11-24T20:00:00Z");
    assertThat(mail()).isEmpty();
    look("2026-11-25T23:00:00Z");
    assertThat(mail()).as("of the new time").singleElement().asString().contains("tomorrow at 2:00 pm EST");
    given.moved(moved, Asker.MENTOR, given.maya(), Instant.parse("2026-11-26T20:00:00Z"), clock.instant());
    look("2026-11-26T18:00:00Z");
    look("2026-11-26T19:00:00Z");
    assertThat(mail().stream().filter(one -> one.contains("3:00 pm EST"))).as("an hour before the newest").hasSize(1);
  }

  @Test
  void aMentorsEveningHasOneMessageOfWhatIsOwedAndWhatComes() {
    var owed = session("2026-11-23T21:30:00Z"); // until 5:30 pm
    session("2026-11-24T21:00:00Z");
    choose(given.maya().id(), Ahead.DAY, Ahead.HOUR);
    at("2026-11-23T23:00:00Z");
    look(SIX);
    assertThat(told()).singleElement().satisfies(row -> assertThat(row.said())
        .contains("One session waits to be logged", "A session begins tomorrow at 4:00 pm EST."));
    assertThat(mail()).singleElement().asString().contains("One session to log");
    assertThat(body()).contains("To come:", "Algebra II, Tue, Nov 24, 4:00 pm EST").doesNotContain("Ana");
    assertThat(owed).isNotNull();
    at("2026-11-24T00:30:00Z");
    look("2026-11-24T00:30:00Z");
    assertThat(mail()).as("at most one an evening").hasSize(1);
    look("2026-11-24T20:00:00Z");
    assertThat(mail()).as("and an hour before").hasSize(2).last().asString().contains("begins today at 4:00 pm EST");
  }

  @Test
  void whatComesAloneTakesTheEveningOfAMentorTooAndIsInTheInbox() {
    session("2026-11-24T21:00:00Z");
    choose(given.maya().id(), Ahead.DAY);
    look(SIX);
    assertThat(told()).singleElement().satisfies(row -> {
      assertThat(row.said()).isEqualTo("A session begins tomorrow at 4:00 pm EST.");
      assertThat(row.inInbox()).isTrue();
      assertThat(row.mailed()).isTrue();
    });
    assertThat(mail()).singleElement().asString().contains("A session begins tomorrow");
  }

  @Test
  void aPressOfStaffInTheEveningTellsWhatComesTooAndNothingComesAfterIt() {
    session("2026-11-23T21:30:00Z");
    session("2026-11-24T21:00:00Z");
    choose(given.maya().id(), Ahead.DAY);
    clock.set(Instant.parse("2026-11-23T23:30:00Z"));
    nudges.nudge(given.maya().id(), given.bola(), clock.instant());
    assertThat(body()).contains("To come:");
    look("2026-11-23T23:31:00Z");
    assertThat(mail()).hasSize(1);
  }

  @Test
  void tellsAnHourBeforeOnTheClocksOfTheReaderAndInQuietHoursTheEveningBefore() {
    given.session(given.engagement(Cast.ALGEBRA), Instant.parse("2026-11-24T13:30:00Z"), 60); // 8:30 am
    session("2026-11-24T21:00:00Z");
    choose(given.ana().id(), Ahead.HOUR);
    look(SIX);
    assertThat(mail()).singleElement().asString().contains("A session begins tomorrow at 8:30 am EST");
    assertThat(body()).contains("with Maya Okafor").doesNotContain(", for ");
    look("2026-11-24T13:00:00Z");
    assertThat(mail()).as("told before").hasSize(1);
    look("2026-11-24T20:00:00Z");
    assertThat(mail()).hasSize(2);
  }

  @Test
  void tellsOnceByAnyNumberOfSweepsAtATimeOfWhichNoneWaits() {
    session("2026-11-24T21:00:00Z");
    for (var person : List.of(given.elena().id(), given.ana().id(), given.maya().id())) {
      choose(person, Ahead.DAY, Ahead.HOUR);
    }
    clock.set(Instant.parse(SIX));
    transaction.executeWithoutResult(_ -> {
      coming.turn(Turn.at(clock.instant()));
      aside(transaction, sql, () -> coming.turn(Turn.at(clock.instant())));
    });
    coming.turn(Turn.at(clock.instant()));
    assertThat(mail()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void takesBackALetterThatNobodyTookOfASessionThatIsNoMore() {
    var session = session("2026-11-24T21:00:00Z");
    choose(given.elena().id(), Ahead.DAY);
    look(SIX);
    sql.sql("update mail_message set next_attempt_at = :now").param("now", clock.instant()).update();
    given.cancelled(session, Asker.MENTOR, given.maya(), clock.instant());
    look("2026-11-23T23:05:00Z");
    assertThat(mail()).isEmpty();
  }

  private void choose(PersonId person, Ahead... aheads) {
    choices.choose(person, Set.of(aheads), clock.instant());
  }

  private void look(String instant) {
    clock.set(Instant.parse(instant));
    coming.turn(Turn.at(clock.instant()));
  }

  private String body() {
    return sql.sql("select body from mail_message order by id desc limit 1").one(String.class);
  }
}
