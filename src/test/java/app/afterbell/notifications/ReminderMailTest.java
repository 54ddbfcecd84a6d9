package app.afterbell.notifications;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.mail.SmtpPeer;
import app.afterbell.people.People;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A reminder in a conversation with a real SMTP server, and what its links do. */
@PageTest
class ReminderMailTest {

  private static final String SECRET_OF_NOA = "Noa mixed up volts and amperes";
  private static final String PART_OF_LUCIA = "Lucía soldered the whole board";

  private final Given given;
  private final ReminderSweep sweep;
  private final People people;
  private final MockMvcTester pages;
  private final Sql sql;
  private final TestClock clock;
  private SmtpPeer smtp;

  ReminderMailTest(Given given, ReminderSweep sweep, People people, MockMvcTester pages, Sql sql, TestClock clock) {
    this.given = given;
    this.sweep = sweep;
    this.people = people;
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void start() {
    smtp = new SmtpPeer(sql, clock);
  }

  @AfterEach
  void stop() {
    smtp.close();
  }

  @Test
  void saysInTextAndHtmlWhatIsNewAndHowToStopIt() throws Exception {
    var mail = reminderOf(Cast.ELENA);

    assertThat(mail.getSubject()).isEqualTo("Notes of four sessions are ready to read · Riverbend Tutoring");
    assertThat(mail.getFrom()[0]).hasToString("Riverbend Tutoring <support@riverbend.example>");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getAllRecipients()[0]).hasToString("elena.rivera@home.example");
    assertThat(mail.getHeader("List-Unsubscribe")).singleElement().asString()
        .matches("<https?://\\S+/unsubscribe/[A-Za-z0-9_-]{43}>");
    assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@riverbend.example>");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    for (int i = 0; i < 2; i++) {
      assertThat(parts.getBodyPart(i).getContent().toString()).contains("Hello Elena", "four sessions of Ana",
          "Mon, Nov 16, 4:00 pm EST", "Fri, Nov 20, 4:00 pm EST", "Factoring trinomials.", "/unsubscribe/",
          "/sign-in/link/")
          .contains(i == 0 ? "  What we did:" : "<p><b>What we did</b></p>")
          .doesNotContain("## What", "<img", "http-equiv");
    }
  }

  @Test
  void beginsWithWhatToPractiseNowAndShowsNoEmptyHeading() throws Exception {
    for (int i = 0; i < 4; i++) {
      given.noted(given.session(Cast.ALGEBRA, "2026-11-1" + (6 + i) + "T21:00:00Z"),
          "## What we did\n\nV = l*w*h, page " + i + ".\n\n## To practise\n\n12. Page 8" + i
          + "\n14. 2**3**2\n\n## Next time\n", clock.instant());
    }
    deliver();

    var mail = smtp.received().stream().filter(one -> isTo(one, Cast.ELENA)).findFirst().orElseThrow();
    var text = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    assertThat(text).startsWith("Hello Elena, Ana has this to practise:")
        .containsSubsequence("- 12. Page 83", "- 14. 2**3**2", "From Ana · Algebra II, Thu, Nov 19.", "Notes of four",
            "V = l*w*h")
        .doesNotContain("Next time");
    assertThat(text.substring(0, text.indexOf("Notes of four"))).doesNotContain("Page 82");
    var html = ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
    assertThat(html.substring(html.indexOf("<body>")))
        .containsSubsequence("Hello Elena, Ana has this to practise:", "<li>12. Page 83</li>", "<h1>")
        .doesNotContain("Next time");
    var message = sql.sql("select id from notification where guardian_id = :elena").param("elena", given.elena().id())
        .one(UUID.class);
    assertThat(pages.get().uri("/family/inbox/" + message).with(SignedIn.as(given.elena()))).bodyText()
        .containsSubsequence("To practise</h2>", "<li>12. Page 83</li>", "From Ana · Algebra II", "V = l*w*h")
        .doesNotContain("Next time");
  }

  @Test
  void holdsThePartOfItsOwnStudentAndNoOthers() throws Exception {
    for (int i = 0; i < 4; i++) {
      var session = given.session(Cast.ROBOTICS, "2026-11-1" + (2 + i) + "T15:30:00Z");
      given.noted(session, "Wiring a **sensor**.", given.viewer(Cast.NOA), SECRET_OF_NOA, clock.instant());
    }
    var session = given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    given.noted(session, "Wiring a sensor.", given.viewer(Cast.LUCIA), PART_OF_LUCIA, clock.instant());
    deliver();

    assertThat(smtp.received()).hasSizeGreaterThan(3);
    for (var mail : smtp.received()) {
      var family = mail.getAllRecipients()[0].toString();
      var ofNoa = family.startsWith("avi.cohen") || family.startsWith("dana.levi");
      for (int i = 0; i < 2; i++) {
        var text = ((MimeMultipart) mail.getContent()).getBodyPart(i).getContent().toString();
        assertThat(text.contains("amperes")).as(family).isEqualTo(ofNoa);
        assertThat(text).as(family).contains("Wiring a sensor.").doesNotContain("soldered");
        assertThat(text.contains("Noa")).as(family).isEqualTo(ofNoa);
      }
    }
  }

  @Test
  void holdsNoSessionThatItsStudentIsNotInAnyMore() throws Exception {
    var sessions = new ArrayList<SessionId>();
    for (int i = 0; i < 4; i++) {
      sessions.add(given.noted(given.session(Cast.ROBOTICS, "2026-11-1" + (6 + i) + "T15:30:00Z"), "Arm number " + i,
          clock.instant()));
    }
    sql.sql("delete from session_student where session_id = :session and student_id = :lucia")
        .param("session", sessions.get(2)).param("lucia", given.viewer(Cast.LUCIA).id()).update();
    deliver();

    var mail = smtp.received().stream().filter(one -> isTo(one, Cast.ELENA)).findFirst().orElseThrow();
    assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString())
        .contains("Arm number 0", "Arm number 1", "Arm number 3").doesNotContain("Arm number 2");
  }

  @Test
  void signsInOnceByTheLinkAndLeadsThere() throws Exception {
    var mail = text(reminderOf(Cast.ELENA));
    var link = found("/sign-in/link/([A-Za-z0-9_-]{43})\\?next=(/family/inbox/[0-9a-f-]{36})", mail);
    var secret = link.split(" ")[0];
    var path = link.split(" ")[1];

    assertThat(pages.get().uri("/sign-in/link/{secret}?next={path}", secret, path)).hasStatusOk().bodyText()
        .contains("Elena Rivera");
    clock.set(START.plus(Duration.ofDays(7)));
    var pressed = pages.post().uri("/sign-in/by-link").param("token", secret).param("next", path)
        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
    assertThat(pressed).hasRedirectedUrl(path);
    var cookie = pressed.getResponse().getCookie("afterbell");
    assertThat(pages.get().uri(path).cookie(cookie)).hasStatusOk().bodyText().contains("Factoring trinomials.");

    // used: who is in goes on, who is not is told, and led past the sign-in page
    assertThat(pages.get().uri("/sign-in/link/{secret}?next={path}", secret, path).cookie(cookie))
        .hasRedirectedUrl(path);
    assertThat(pages.get().uri("/sign-in/link/{secret}?next={path}", secret, path)).hasStatus(410).bodyText()
        .contains("/sign-in?next=" + path);
  }

  @Test
  void isOverAfterAWeekWithItsPasswordAndNeverSignsStaffIn() throws Exception {
    people.giveRoles(given.viewer(Cast.MARCO).id(), Set.of(Role.GUARDIAN, Role.FINANCE));
    var elena = text(reminderOf(Cast.ELENA));
    var secret = found("/sign-in/link/([A-Za-z0-9_-]{43})()", elena).strip();
    assertThat(text(of(Cast.MARCO))).contains("/family/inbox/").doesNotContain("/sign-in/link/", "signs you in");
    assertThat(sql.sql("select encode(token_hash, 'escape') from one_time_token").list(String.class)).hasSize(1)
        .noneMatch(hash -> hash.contains(secret));

    clock.advance(Duration.ofDays(7).plusMinutes(1));
    assertThat(pages.get().uri("/sign-in/link/{secret}", secret)).hasStatus(410);
  }

  @Test
  void stopsByTheMailProgramsOwnPostAtOnceAndHoweverOften() throws Exception {
    var stop = reminderOf(Cast.ELENA).getHeader("List-Unsubscribe")[0]
        .replaceAll(".*(/unsubscribe/[A-Za-z0-9_-]+)>", "$1");

    assertThat(pages.get().uri(stop)).hasStatusOk().bodyText().contains("Stop these reminders")
        .doesNotContain("Elena", "Ana ", "Rivera", "Maya", "Algebra");
    noted(4, 8);
    for (int i = 0; i < 2; i++) {
      assertThat(pages.post().uri(stop).contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .content("List-Unsubscribe=One-Click"))
          .hasStatusOk().bodyText().contains("Reminders are stopped");
    }
    deliver();

    assertThat(smtp.received().stream().filter(mail -> isTo(mail, Cast.ELENA))).hasSize(1);
    assertThat(smtp.received().stream().filter(mail -> isTo(mail, Cast.MARCO))).hasSize(2);
    assertThat(pages.post().uri(stop).param("rhythm", "nth").param("every", "13")).hasStatus(422).bodyText()
        .contains("2 to 12");
    assertThat(pages.post().uri(stop).param("rhythm", "nth").param("every", "3")).hasStatusOk().bodyText()
        .contains("after 3 sessions");
    assertThat(pages.get().uri("/unsubscribe/guessed")).hasStatus(410);
    assertThat(pages.post().uri("/unsubscribe/guessed")).hasStatus(410);
  }

  @Test
  void waitsForAServerThatIsDownAndSendsOnceWhenItIsBack() throws Exception {
    smtp.goDown();
    noted(0, 4);
    deliver();
    clock.advance(Duration.ofMinutes(1));
    smtp.deliver();
    assertThat(sql.sql("select distinct attempts from mail_message").list(Integer.class)).containsExactly(2);

    smtp.comeBack();
    smtp.deliver();
    assertThat(smtp.received()).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    smtp.deliver();
    smtp.deliver();
    assertThat(smtp.received()).hasSize(2);
  }

  @Test
  void takesBackWhatWaitsForAServerWhenItsReaderStopsIt() throws Exception {
    smtp.goDown();
    noted(0, 4);
    deliver();
    assertThat(pages.post().uri("/settings/notifications/{ana}", given.ana().id().value()).param("rhythm", "none")
        .param("via", "both")
        .with(app.afterbell.testing.SignedIn.as(given.elena()))
        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()))
        .hasStatus(303);

    smtp.comeBack();
    clock.advance(Duration.ofMinutes(5));
    smtp.deliver();
    assertThat(smtp.received()).hasSize(1).allMatch(mail -> isTo(mail, Cast.MARCO));
  }

  private MimeMessage reminderOf(String guardian) {
    noted(0, 4);
    deliver();
    return of(guardian);
  }

  private MimeMessage of(String guardian) {
    return smtp.received().stream().filter(mail -> isTo(mail, guardian)).findFirst().orElseThrow();
  }

  private void noted(int from, int to) {
    for (int i = from; i < to; i++) {
      var at = Instant.parse(i < 4 ? "2026-11-16T21:00:00Z" : "2026-10-26T20:00:00Z");
      given.noted(given.session(given.engagement(Cast.ALGEBRA), at.plus(Duration.ofDays(i < 4 && i == 3 ? 4 : i))),
          Given.NOTES, clock.instant());
    }
  }

  private void deliver() {
    clock.advance(Duration.ofMinutes(10));
    sweep.turn(Turn.at(clock.instant()));
    smtp.takeOver();
    smtp.deliver();
  }

  private boolean isTo(MimeMessage mail, String member) {
    try {
      return mail.getAllRecipients()[0].toString().equals(given.person(member).email());
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  private static String found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst()
        .map(found -> found.group(1) + " " + found.group(2)).orElseThrow();
  }
}
