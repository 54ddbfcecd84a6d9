package app.afterbell.imports.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.EngagementId;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R31, R35: a calendar's file becomes sessions, after a preview, and again. */
@PageTest
class FeedImportTest {

  private final MockMvcTester pages;
  private final Given given;
  private final List<Sweep> sweeps;
  private final Sql sql;
  private final TestClock clock;

  FeedImportTest(MockMvcTester pages, Given given, List<Sweep> sweeps, Sql sql, TestClock clock) {
    this.pages = pages;
    this.given = given;
    this.sweeps = sweeps;
    this.sql = sql;
    this.clock = clock;
  }

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
  }

  private static String event(String uid, String title, String start, String... more) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\nDTSTART;TZID=Eastern Standard Time:" + start
        + "\r\nDURATION:PT1H\r\n" + String.join("\r\n", more) + (more.length > 0 ? "\r\n" : "") + "END:VEVENT\r\n";
  }

  private MvcTestResult upload(String text, String zone) {
    return pages.post().uri("/staff/imports").multipart()
        .file(new MockMultipartFile("calendar", "lessons.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8)))
        .param("zone", zone)
        .with(SignedIn.as(given.bola())).with(csrf()).exchange();
  }

  private String uploaded(String text) {
    var location = upload(text, "America/New_York").getResponse().getHeader("Location");
    assertThat(location).startsWith("/staff/imports/calendar/");
    return location;
  }

  private String page(String path) throws Exception {
    return pages.get().uri(path).with(SignedIn.as(given.bola())).exchange().getResponse().getContentAsString()
        .replaceAll("\\s+", " ");
  }

  private void press(String path, String... fields) {
    var request = pages.post().uri(path).with(SignedIn.as(given.bola())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    assertThat(request.exchange()).hasStatus(303);
  }

  private List<Instant> standing(EngagementId engagement) {
    return sql.sql("select starts_at from session_fact where engagement_id = :id order by starts_at")
        .param("id", engagement).list(Instant.class);
  }

  private int letters() {
    clock.advance(Duration.ofMinutes(11));
    sweeps.stream().filter(sweep -> sweep.key().equals("notifications.sweep.plans")).findFirst().orElseThrow()
        .turn(Turn.at(clock.instant()));
    return sql.sql("select count(*) from mail_message where thread is not null").one(Integer.class);
  }

  @Test
  void plansASeriesAfterAPreviewAndNothingTheSecondTime() throws Exception {
    var algebra = given.engagement(Cast.ALGEBRA);
    var text = calendar(event("a", "Algebra: Ana", "20261201T160000", "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Eastern Standard Time:20261215T160000"));
    var path = uploaded(text);
    assertThat(page(path)).contains("This would plan 3 sessions", "is planned", ">Plan 3<");
    assertThat(standing(algebra)).as("a preview").isEmpty();

    press(path + "/application");
    assertThat(standing(algebra)).containsExactly(Instant.parse("2026-12-01T21:00:00Z"),
        Instant.parse("2026-12-08T21:00:00Z"), Instant.parse("2026-12-22T21:00:00Z"));
    assertThat(page(path)).contains("3 sessions planned, 0 moved, 0 cancelled, 0 left out");
    assertThat(sql.sql("select content is null from calendar_import").one(Boolean.class)).isTrue();
    press(path + "/application");
    assertThat(page(uploaded(text))).contains("This would plan no session", "3 are as they stand already")
        .doesNotContain("Plan 3<");
    assertThat(standing(algebra)).hasSize(3);
    assertThat(letters()).as("nobody is told of what is planned").isZero();
  }

  @Test
  void movesAndCancelsWhatANewerFileSaysAnew() throws Exception {
    var algebra = given.engagement(Cast.ALGEBRA);
    press(uploaded(calendar(event("a", "Algebra: Ana", "20261201T160000"),
        event("b", "Algebra: Ana", "20261203T160000"),
        event("c", "Algebra: Ana", "20261204T160000"))) + "/application");
    var keptHere = sql.sql("select id from session where starts_at = '2026-12-04 21:00Z'").one(SessionId.class);
    given.moved(keptHere, Asker.MENTOR, given.maya(), Instant.parse("2026-12-05T21:00:00Z"), clock.instant());

    var newer = uploaded(calendar(event("a", "Algebra: Ana", "20261202T170000"),
        event("b", "Algebra: Ana", "20261203T160000", "STATUS:CANCELLED"),
        event("c", "Algebra: Ana", "20261204T160000")));
    assertThat(page(newer)).contains("This would plan no session, move one, "
        + "cancel one.", "is moved here", "is cancelled");
    press(newer + "/application");
    assertThat(standing(algebra)).containsExactly(Instant.parse("2026-12-02T22:00:00Z"),
        Instant.parse("2026-12-05T21:00:00Z"));
    assertThat(letters()).as("those concerned are told").isPositive();
  }

  @Test
  void asksOfWhichEngagementAnEventIs() throws Exception {
    var algebra = given.engagement(Cast.ALGEBRA);
    var path = uploaded(calendar(event("a", "Lesson", "20261201T160000"), event("b", "Dentist", "20261202T160000")));
    assertThat(page(path)).contains("2 dates wait for you to say which engagement it is", "Lesson", "Dentist")
        .doesNotContain("/application");

    press(path + "/choices", "uid0", "a", "engagement0", algebra.value().toString(), "uid1", "b", "engagement1", "");
    assertThat(page(path)).contains("This would plan one session", "is not imported").doesNotContain("wait for you");
    press(path + "/application");
    assertThat(standing(algebra)).hasSize(1);
    assertThat(page(uploaded(calendar(event("a", "Lesson", "20261208T160000")))))
        .as("known by its UID").contains("move one");
  }

  @Test
  void proposesTheEngagementWhoseFamilyIsInvited() throws Exception {
    given.engagement(Cast.ALGEBRA);
    given.engagement(Cast.CHEMISTRY);
    assertThat(page(uploaded(calendar(event("a", "Lesson", "20261201T160000",
        "ATTENDEE;CN=Ana:mailto:" + given.person(Cast.ANA).email().toUpperCase(Locale.ROOT))))))
        .contains("This would plan one session");
  }

  @Test
  void leavesOutWhatCollidesAndSaysSo() throws Exception {
    var algebra = given.engagement(Cast.ALGEBRA);
    given.session(given.engagement(Cast.WRITING), Instant.parse("2026-12-01T21:30:00Z"));
    var path =
        uploaded(calendar(event("a", "Algebra: Ana", "20261201T160000"), event("b", "Algebra: Ana", "20261202T160000"),
        event("c", "Algebra: Ana", "20261202T163000")));
    assertThat(page(path)).contains("This would plan one session", "2 are left out, and say why below",
        "the mentor has another session then");
    press(path + "/application");
    assertThat(standing(algebra)).containsExactly(Instant.parse("2026-12-02T21:00:00Z"));
    assertThat(page(path)).contains("One session planned, 0 moved, 0 cancelled, 2 left out");
  }

  @Test
  void saysWhatItCannotRead() throws Exception {
    given.engagement(Cast.ALGEBRA);
    var path = uploaded(calendar(event("past", "Algebra: Ana", "20261101T160000"),
        "BEGIN:VEVENT\r\nUID:d\r\nSUMMARY:Holiday\r\nDTSTART;VALUE=DATE:20261225\r\nEND:VEVENT\r\n",
        event("r", "Algebra: Ana", "20261201T160000", "RRULE:FREQ=WEEKLY")));
    assertThat(page(path)).contains("One date is in the past and left alone", "2 events cannot be read as sessions",
        "it is a whole day (2026-12-25)", "it repeats without an end").doesNotContain("/application");
    press(path + "/discarding");
    assertThat(page(path)).contains("Not imported");
  }

  @Test
  void refusesWhatIsNoCalendarBesideItsField() {
    given.organization();
    assertThat(upload("Name,Date\n", "America/New_York")).hasStatus(422).bodyText().contains("This is no calendar");
    assertThat(upload(calendar(), "New York")).hasStatus(422).bodyText().contains("This is no time zone");
    assertThat(upload("BEGIN:VCALENDAR\n" + "X".repeat(1024 * 1024), "UTC")).hasStatus(422).bodyText()
        .contains("larger than 1 MB");
  }

  @Test
  void forgetsAFileThatNobodyDecidedOnForAWeek() {
    given.engagement(Cast.ALGEBRA);
    uploaded(calendar(event("a", "Algebra: Ana", "20261201T160000")));
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    sweeps.stream().filter(sweep -> sweep.key().equals("imports.sweep.old")).findFirst().orElseThrow()
        .turn(Turn.at(clock.instant()));
    assertThat(sql.sql("select content is null from calendar_import").one(Boolean.class)).isTrue();
  }
}
