package app.afterbell.notifications;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.People;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the links of a reminder do, and what becomes of one that waits for a server. */
@PageTest
class ReminderLinksTest extends MailedReminders {

  ReminderLinksTest(Given given, ReminderSweep sweep, People people, MockMvcTester pages, Sql sql, TestClock clock) {
    super(given, sweep, people, pages, sql, clock);
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
    smtp.server().goDown();
    noted(0, 4);
    deliver();
    clock.advance(Duration.ofMinutes(1));
    smtp.server().deliver();
    assertThat(sql.sql("select distinct attempts from mail_message").list(Integer.class)).containsExactly(2);

    smtp.server().comeBack();
    smtp.server().deliver();
    assertThat(smtp.received()).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    smtp.server().deliver();
    smtp.server().deliver();
    assertThat(smtp.received()).hasSize(2);
  }

  @Test
  void takesBackWhatWaitsForAServerWhenItsReaderStopsIt() throws Exception {
    smtp.server().goDown();
    noted(0, 4);
    deliver();
    assertThat(pages.post().uri("/settings/notifications/{ana}", given.ana().id().value()).param("rhythm", "none")
        .param("via", "both")
        .with(app.afterbell.testing.SignedIn.as(given.elena()))
        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()))
        .hasStatus(303);

    smtp.server().comeBack();
    clock.advance(Duration.ofMinutes(5));
    smtp.server().deliver();
    assertThat(smtp.received()).hasSize(1).allMatch(mail -> isTo(mail, Cast.MARCO));
  }
}
