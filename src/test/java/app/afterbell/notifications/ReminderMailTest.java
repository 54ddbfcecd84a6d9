package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.People;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A reminder in a conversation with a real SMTP server, and what its links do. */
@PageTest
class ReminderMailTest extends MailedReminders {

  ReminderMailTest(Given given, ReminderSweep sweep, People people, MockMvcTester pages, Sql sql, TestClock clock) {
    super(given, sweep, people, pages, sql, clock);
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
}
