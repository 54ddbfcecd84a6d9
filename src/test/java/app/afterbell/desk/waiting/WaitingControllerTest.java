package app.afterbell.desk.waiting;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.desk.waiting.WaitingPage.Job;
import app.afterbell.jobs.Sweep;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff see what is done by itself: nothing, what waits, what was given up, and jobs of any instance. */
@PageTest
class WaitingControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;
  private final List<Sweep> sweeps;
  private final MessageSource texts;

  WaitingControllerTest(
      MockMvcTester pages, Given given, Sql sql, List<Sweep> sweeps, MessageSource texts) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
    this.sweeps = sweeps;
    this.texts = texts;
  }

  @BeforeEach
  void aCompany() {
    given.organization();
  }

  @Test
  void saysThatNothingWaitsAndNamesEachJobThatHasNotRunYet() {
    var page = page();
    assertThat(page).hasStatusOk().bodyText().contains("Nothing waits, and nothing was given up.")
        .doesNotContain("A job fails or is late");
    assertThat(sweeps).hasSizeGreaterThan(8).allSatisfy(sweep ->
        assertThat(page).bodyText().contains(texts.getMessage(sweep.key(), null, Locale.US)));
    assertThat(page).bodyText().contains("every second", "every 10 minutes", "every hour", "Not yet");
  }

  @Test
  void saysWhatWaitsSinceWhenWhatFailedLastAndWhenItIsTriedAgain() {
    letter(START.minusSeconds(3600), START.plusSeconds(240), "unreachable", null);
    letter(START.minusSeconds(60), START, null, null);
    importRun("reading", START.minusSeconds(120));

    assertThat(page()).bodyText()
        .contains("Letters to send", "2 wait", "The oldest has waited since 1 hour ago.", "No mail server answered.",
            "It is tried again by itself, next today, ")
        .contains("Imports", "One waits", "The oldest has waited since 2 minutes ago.")
        .doesNotContain("given up</span>", "Reminders to write");
  }

  @Test
  void saysWhatWasGivenUpAndWhatToDoAboutIt() {
    letter(START.minusSeconds(3600), null, "address", START.minusSeconds(60));
    importRun("failed", START.minusSeconds(120));
    importRun("failed", START.minusSeconds(60));

    assertThat(page()).bodyText()
        .contains("One was given up", "One letter was not sent. Look at why, then have it tried again.",
            "href=\"/staff/reminders\"")
        .contains("2 were given up", "2 imports failed. Nothing was changed.", "href=\"/staff/imports\"")
        .doesNotContain("wait</span>", "One waits");
  }

  @Test
  void saysWhenEachJobRanLastOnWhicheverInstanceAndWhichFails() {
    turn("mail.sweep.delivery", START.minusSeconds(30), null);
    turn("web.sweep.forms", START.minus(Duration.ofHours(2)), null);
    turn("api.sweep.answers", START.minusSeconds(300), START.minusSeconds(120));

    assertThat(page()).bodyText().contains("just now, took 12 ms", "just now: 3 things")
        .contains("A job fails or is late", "Failed 2 minutes ago", ">Late<");
  }

  @Test
  void tellsWhatIsLateFromWhatIsNew() {
    assertThat(state(null, null)).isEqualTo(Job.State.NEW);
    assertThat(state(null, START)).isEqualTo(Job.State.FAILED);
    assertThat(state(START, START.minusSeconds(1))).as("it went on since").isEqualTo(Job.State.FINE);
    assertThat(state(START.minusSeconds(1), START)).isEqualTo(Job.State.FAILED);
    assertThat(state(START.minus(Duration.ofMinutes(75)), null)).isEqualTo(Job.State.FINE);
    assertThat(state(START.minus(Duration.ofMinutes(75)).minusSeconds(1), null)).isEqualTo(Job.State.LATE);
  }

  @Test
  void isInTheSettingsOfThoseWhoMaySeeIt() {
    assertThat(pages.get().uri("/staff/settings").with(SignedIn.as(given.bola())).exchange()).bodyText()
        .contains("/settings/waiting");
    assertThat(pages.get().uri("/settings").with(SignedIn.as(given.maya())).exchange()).bodyText()
        .doesNotContain("/settings/waiting");
  }

  private static Job.State state(Instant ended, Instant failed) {
    return Job.State.of(Duration.ofHours(1), ended, failed, START);
  }

  private MvcTestResult page() {
    return pages.get().uri("/settings/waiting").with(SignedIn.as(given.bola())).exchange();
  }

  private void letter(Instant created, Instant next, String trouble, Instant givenUp) {
    sql.sql("""
            insert into mail_message
              (id, recipient, subject, body, created_at, next_attempt_at, attempts, trouble, given_up_at)
            values (:id, 'maya@example.org', 'Your link', 'Hello', :created, :next, 1, :trouble, :givenUp)
            """)
        .param("id", Id.next())
        .param("created", created)
        .param("next", next)
        .param("trouble", trouble)
        .param("givenUp", givenUp)
        .update();
  }

  private void importRun(String state, Instant created) {
    sql.sql("""
            insert into import_run (id, created_at, file_names, state, beat_at)
            values (:id, :created, 'people.csv', :state, :created)
            """)
        .param("id", Id.next())
        .param("created", created)
        .param("state", state)
        .update();
  }

  private void turn(String sweep, Instant ended, Instant failed) {
    sql.sql("""
            insert into sweep_turn (sweep, ended_at, took_ms, worked_at, worked, failed_at)
            values (:sweep, :ended, 12, :ended, 3, :failed)
            """)
        .param("sweep", sweep)
        .param("ended", ended)
        .param("failed", failed)
        .update();
  }
}
