package app.afterbell.notifications.web;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesShown;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@RecordApplicationEvents
class NotificationPagesTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;
  private final TestClock clock;

  NotificationPagesTest(MockMvcTester pages, Given given, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void saysInAnEmptyInboxWhatWillCome() {
    assertThat(get("/family/inbox", given.elena())).hasStatusOk().bodyText().contains("Nothing yet.")
        .doesNotContain("1 waits");
    assertThat(get("/settings", given.elena())).bodyText().contains("/settings/notifications");
    assertThat(get("/settings", given.maya())).bodyText().doesNotContain("/settings/notifications");
    assertThat(get("/family", given.ana())).bodyText().doesNotContain("/family/inbox");
  }

  @Test
  void countsWhatIsUnreadAndMarksWhatIsOpened(ApplicationEvents events) {
    var message = reminder(given.elena(), given.ana(), Cast.ALGEBRA, "Factoring **trinomials**.", null);
    assertThat(get("/family/inbox", given.elena())).hasStatusOk().bodyText()
        .contains("notes of a session of <bdi>Ana</bdi>", "1 waits", "New");

    assertThat(get("/family/inbox/" + message, given.elena())).hasStatusOk().bodyText()
        .contains("Factoring trinomials.");

    assertThat(get("/family/inbox", given.elena())).bodyText().doesNotContain("1 waits", "New</span>");
    assertThat(events.stream(NotesShown.class)).singleElement().extracting(NotesShown::reader)
        .isEqualTo(given.elena().id());
  }

  @Test
  void showsInAMessageThePartOfItsOwnStudentAlone() {
    var ofLucia = reminder(given.elena(), given.viewer(Cast.LUCIA), Cast.ROBOTICS, "Wiring.", given.viewer(Cast.NOA));
    assertThat(get("/family/inbox/" + ofLucia, given.elena())).hasStatusOk().bodyText().contains("Wiring.")
        .doesNotContain("amperes");
  }

  @Test
  void showsNobodyElseAndNothingThatMayNotBeReadAnyMore() {
    var message = reminder(given.elena(), given.ana(), Cast.ALGEBRA, "Factoring.", null);
    assertThat(get("/family/inbox/" + message, given.viewer(Cast.MARCO))).hasStatus(404);
    assertThat(get("/family/inbox/" + message, given.viewer(Cast.CARMEN))).hasStatus(404);

    sql.sql("update guardianship set reads_notes = false").update();
    assertThat(get("/family/inbox/" + message, given.elena())).hasStatus(404);
    assertThat(get("/family/inbox", given.elena())).bodyText().contains("Nothing yet.").doesNotContain("1 waits");
  }

  @Test
  void pagesWhatIsOlder() {
    for (int i = 0; i < 21; i++) {
      notification(given.elena().id(), given.ana().id(), START.minus(Duration.ofDays(7L * i)));
    }
    assertThat(get("/family/inbox", given.elena())).bodyText().contains("/family/inbox?page=2").doesNotContain("Newer");
    assertThat(get("/family/inbox?page=2", given.elena())).bodyText().contains("/family/inbox?page=1")
        .doesNotContain("page=3");
    assertThat(get("/family/inbox?page=99", given.elena())).hasStatusOk().bodyText()
        .contains("There is nothing older.");
    assertThat(get("/family/inbox?page=x", given.elena())).hasStatusOk();
  }

  @Test
  void saysWhatComesNextOfEachChoice() {
    given.engagement(Cast.ALGEBRA);
    for (int i = 0; i < 6; i++) {
      given.noted(session(i), Given.NOTES, START);
    }
    assertThat(get("/settings/notifications", given.elena())).hasStatusOk().bodyText()
        .contains("6 sessions have notes; the next reminder comes after 8, with 2 to go.", "elena.rivera@home.example");

    assertThat(choose("each", "4", "both")).hasRedirectedUrl("/settings/notifications?done=saved");
    assertThat(get("/settings/notifications?done=saved", given.elena())).bodyText()
        .contains("The next reminder comes with the next notes.", "Saved.");
    choose("weekly", "", "inbox");
    assertThat(get("/settings/notifications", given.elena())).bodyText().contains("The next is due Sunday, 6:00 pm");
    choose("none", "", "mail");
    assertThat(get("/settings/notifications", given.elena())).bodyText().contains("No reminders.");
  }

  @Test
  void saysWhichNumbersAreFineAndKeepsWhatWasTyped() {
    given.engagement(Cast.ALGEBRA);
    for (var every : new String[] {"1", "13", "", "four", "-3"}) {
      assertThat(choose("nth", every, "both")).hasStatus(422).bodyText().contains("2 to 12 sessions")
          .contains("value=\"" + every + "\"");
    }
    assertThat(choose("often", "4", "both")).hasStatus(422);
    assertThat(choose("nth", "4", "pigeon")).hasStatus(422);
    assertThat(sql.sql("select count(*) from reminder_plan where rhythm is not null").one(Integer.class)).isZero();
  }

  @Test
  void showsStaffInWordsWhatDoesNotArriveAndTriesAgain() {
    assertThat(get("/staff/reminders", given.bola())).hasStatusOk().bodyText().contains("No mail server is set");
    var failed = mail("reminder", "Elena Rivera", "address", true);
    mail("message", null, "unreachable", false);

    assertThat(get("/staff/reminders", given.bola())).hasStatusOk().bodyText()
        .contains("Elena Rivera", "There is no such address", "Given up", "Somebody at home.example", "Tried 3 times",
            "Next tomorrow")
        .as("one given up is counted in the navigation").containsPattern(
            "(?s)href=\"/staff/settings\"[^>]*>.{0,900}<span class=\"count\"><span aria-hidden=\"true\">1<")
        .doesNotContain("secret text", "elena.rivera@", "Notes of");

    assertThat(pages.post().uri("/staff/reminders/{id}/attempt", failed).with(SignedIn.as(given.imogen())).with(csrf()))
        .hasRedirectedUrl("/staff/reminders?done=again");
    assertThat(sql.sql("select next_attempt_at from mail_message where id = :id").param("id", failed)
        .one(Instant.class)).isEqualTo(START);
  }

  private UUID mail(String kind, String name, String trouble, boolean givenUp) {
    var id = UUID.randomUUID();
    sql.sql("""
            insert into mail_message (id, kind, recipient_name, recipient, subject, body, created_at, attempts, trouble,
              given_up_at, next_attempt_at)
            values (:id, :kind, :name, 'elena.rivera@home.example', 'Notes of', 'secret text', :now, 3, :trouble,
                    case when :givenUp then cast(:now as timestamptz) end, case when not :givenUp then cast(:now as \
                    timestamptz) + interval '24 hours' end)
            """)
        .param("id", id).param("kind", kind).param("name", name).param("trouble", trouble).param("givenUp", givenUp)
        .param("now", START).update();
    return id;
  }

  private UUID reminder(Viewer guardian, Viewer student, String course, String body, Viewer partOf) {
    var session = given.session(course, "2026-11-16T21:00:00Z");
    if (partOf == null) {
      given.noted(session, body, START);
    } else {
      given.noted(session, body, partOf, "mixed up volts and amperes", START);
    }
    var id = notification(guardian.id(), student.id(), START);
    sql.sql("insert into notification_session (notification_id, session_id) values (:id, :session)")
        .param("id", id).param("session", session).update();
    return id;
  }

  private UUID notification(PersonId guardian, PersonId student, Instant at) {
    var id = UUID.randomUUID();
    sql.sql("""
            insert into notification (id, guardian_id, student_id, week_on, at, in_inbox, by_mail)
            values (:id, :guardian, :student, cast(cast(:at as timestamptz) at time zone 'UTC' as date), :at, true,
              false)
            """)
        .param("id", id).param("guardian", guardian).param("student", student).param("at", at).update();
    return id;
  }

  private app.afterbell.sessions.SessionId session(int i) {
    return given.session(given.engagement(Cast.ALGEBRA),
        Instant.parse("2026-09-07T20:00:00Z").plus(Duration.ofDays(2L * i)));
  }

  private MvcTestResult choose(String rhythm, String every, String via) {
    return pages.post().uri("/settings/notifications/{ana}", given.ana().id().value())
        .param("rhythm", rhythm).param("every", every).param("via", via)
        .with(SignedIn.as(given.elena())).with(csrf()).exchange();
  }

  private MvcTestResult get(String path, Viewer viewer) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }
}
