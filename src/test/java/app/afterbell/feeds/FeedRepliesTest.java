package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.jobs.Turn;
import app.afterbell.mail.ImapPeer;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R35: what calendar programs answer, read from a mailbox over IMAP. It cancels nothing. */
@PageTest
class FeedRepliesTest {

  private static final Instant START = Instant.parse("2026-11-24T21:00:00Z");

  private final Given given;
  private final Invitations invitations;
  private final InvitationSweep sweep;
  private final MockMvcTester pages;
  private final BeanFactory beans;
  private final Sql sql;
  private final TestClock clock;
  private ImapPeer imap;
  private SessionId session;

  FeedRepliesTest(Given given, Invitations invitations, InvitationSweep sweep, MockMvcTester pages, BeanFactory beans,
      Sql sql, TestClock clock) {
    this.given = given;
    this.invitations = invitations;
    this.sweep = sweep;
    this.pages = pages;
    this.beans = beans;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void elenaIsInvited() {
    imap = new ImapPeer(beans, clock);
    session = given.session(given.engagement(Cast.ALGEBRA), START);
    invited(given.elena());
  }

  @AfterEach
  void stop() {
    imap.close();
  }

  private void invited(Viewer person) {
    invitations.choose(person.id(), true, clock.instant());
    sweep.turn(Turn.at(clock.instant()));
  }

  private String elena() {
    return given.person(Cast.ELENA).email();
  }

  private static String mail(String from, String id, String calendar) {
    return """
        From: Somebody <%s>
        To: office@afterbell.example
        Subject: Declined: Algebra
        Message-ID: <%s@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=UTF-8

        Elena has declined.
        --b
        Content-Type: text/calendar; charset="UTF-8"; method=REPLY

        %s
        --b--
        """.formatted(from, id, calendar);
  }

  private String reply(String who, String answer, int sequence) {
    return """
        BEGIN:VCALENDAR
        VERSION:2.0
        METHOD:REPLY
        BEGIN:VEVENT
        UID:%s
        SEQUENCE:%d
        ATTENDEE;PARTSTAT=%s:mailto:%s
        END:VEVENT
        END:VCALENDAR""".formatted(Uid.of(session), sequence, answer, who);
  }

  private List<String> answers() {
    return sql.sql("select answer from calendar_answer order by answer").list(String.class);
  }

  private String page(Viewer viewer, String path) throws Exception {
    return pages.get().uri(path + "/sessions/" + session.value()).with(SignedIn.as(viewer)).exchange().getResponse()
        .getContentAsString();
  }

  @Test
  void showsARefusalToTheMentorAndStaffAndCancelsNothing() throws Exception {
    imap.comes(mail(elena(), "1", reply(elena(), "DECLINED", 0)));
    assertThat(imap.read()).isEqualTo(1);

    assertThat(page(given.maya(), "/mentor")).contains("declined this in their calendar", "That cancels nothing",
        "/mentor/sessions/" + session.value() + "/cancellation\">See what it costs");
    assertThat(page(given.bola(), "/staff")).contains("declined this in their calendar");
    assertThat(page(given.elena(), "/family")).doesNotContain("in their calendar");
    assertThat(sql.sql("select cancelled_at is null from session").one(Boolean.class)).isTrue();
    assertThat(imap.flags()).containsExactly("fs");
  }

  @Test
  void looksAtEachMessageOnce() throws Exception {
    imap.comes(mail(elena(), "1", reply(elena(), "DECLINED", 0)));
    assertThat(imap.read()).isEqualTo(1);
    imap.comes(mail(elena(), "2", reply(elena(), "ACCEPTED", 0)));
    assertThat(imap.read()).isEqualTo(1);
    imap.comes(mail(elena(), "1", reply(elena(), "DECLINED", 0)));
    assertThat(imap.read()).as("the first once more").isZero();
    assertThat(answers()).containsExactly("accepted");

    sql.sql("update mail_inbox set validity = validity + 1").update();
    assertThat(imap.read()).as("numbered anew by the server").isZero();
    assertThat(answers()).containsExactly("accepted");
  }

  @Test
  void countsOnlyWhatWasSentToThatAddressAndIsFromIt() throws Exception {
    var carmen = given.person(Cast.CARMEN).email();
    imap.comes(mail(carmen, "1", reply(elena(), "DECLINED", 0)));
    imap.comes(mail(carmen, "2", reply(carmen, "DECLINED", 0)));
    imap.comes(mail(elena(), "3", reply(carmen, "DECLINED", 0)));
    imap.comes(mail(elena(), "4", reply(elena(), "DECLINED", 0).replace(session.value().toString(),
        SessionId.next().value().toString())));
    imap.comes(mail(elena() + ">, <" + carmen, "5", reply(elena(), "DECLINED", 0)));
    assertThat(imap.read()).isZero();
    assertThat(answers()).isEmpty();
    assertThat(imap.flags()).as("left as they came, for people to read").containsOnly("");
  }

  @Test
  void forgetsAnAnswerToAnotherTime() throws Exception {
    imap.comes(mail(elena(), "1", reply(elena(), "ACCEPTED", 0)));
    imap.read();
    given.moved(session, Asker.MENTOR, given.maya(), START.plus(Duration.ofHours(2)), clock.instant());
    clock.advance(Duration.ofMinutes(16));
    sweep.turn(Turn.at(clock.instant()));
    assertThat(answers()).as("nobody has answered to that").isEmpty();

    imap.comes(mail(elena(), "2", reply(elena(), "DECLINED", 0)));
    imap.read();
    assertThat(answers()).as("to the old time").isEmpty();
    imap.comes(mail(elena(), "3", reply(elena(), "TENTATIVE", 1)));
    imap.read();
    assertThat(answers()).containsExactly("tentative");
  }

  @Test
  void stepsOverWhatIsHostile() throws Exception {
    var nested = "Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n";
    var deep = new StringBuilder("From: " + elena() + "\nMIME-Version: 1.0\n");
    for (int i = 0; i < 200; i++) {
      deep.append(nested.formatted(i, i));
    }
    imap.comes(deep.toString());
    imap.comes(mail(elena(), "2", reply(elena(), "DECLINED", 0) + "\nX-A:" + "a".repeat(70_000)));
    imap.comes("From: " + elena() + "\nContent-Type: text/calendar; charset=\"no-such\"; method=REPLY\n"
        + "Content-Transfer-Encoding: base64\n\n!!!!");
    imap.comes("Content-Type: text/calendar\n\n" + reply(elena(), "DECLINED", 0));
    imap.comes(mail(elena(), "5", "a".repeat(600_000)));
    imap.comes(mail(elena(), "6", reply(elena(), "ACCEPTED", 0)));
    assertThat(imap.read()).isEqualTo(1);
    assertThat(answers()).containsExactly("accepted");
  }

  @Test
  void isReadByOneInstanceAtATimeAndGoesOnAfterTrouble() throws Exception {
    imap.comes(mail(elena(), "1", reply(elena(), "DECLINED", 0)));
    assertThat(imap.read()).isEqualTo(1);
    sql.sql("update mail_inbox set claimed_until = :until").param("until", clock.instant().plusSeconds(1)).update();
    imap.comes(mail(elena(), "2", reply(elena(), "ACCEPTED", 0)));
    assertThat(imap.read()).as("another one reads it").isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(imap.read()).as("which has died").isEqualTo(1);

    imap.goDown();
    assertThatThrownBy(imap::read).hasMessageContaining("does not answer").hasMessageNotContaining("secret");
    assertThat(sql.sql("select claimed_until is null from mail_inbox").one(Boolean.class)).isTrue();
  }
}
