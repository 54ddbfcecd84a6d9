package app.afterbell.mail.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.mail.Post;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@PageTest
class MailboxControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Post post;
  private final TransactionOperations transaction;
  private final Sql sql;

  MailboxControllerTest(
      MockMvcTester pages, Given given, Post post, TransactionOperations transaction, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.post = post;
    this.transaction = transaction;
    this.sql = sql;
  }

  @BeforeEach
  void aMessage() {
    transaction.executeWithoutResult(_ -> post.send("maya@example.org", "Your link <b>",
        "Hello,\n\nhttps://bell.example/sign-in/link/abc\n\njavascript:alert(1)", TestClock.START));
  }

  @Test
  void showsAnAdminWhatWouldBeSent() {
    var imogen = given.imogen();

    assertThat(pages.get().uri("/staff/mailbox").with(SignedIn.as(imogen))).hasStatusOk()
        .bodyText().contains("maya@example.org", "Your link &lt;b&gt;");
    assertThat(pages.get().uri("/staff/mailbox/{id}", id()).with(SignedIn.as(imogen))).hasStatusOk()
        .bodyText().contains("•••", "Links and codes in it are left out")
        .doesNotContain("/sign-in/link/abc", "href=\"javascript");
  }

  @Test
  void isClosedToOtherStaffExceptInTheDemo() {
    var bola = given.bola();
    assertThat(pages.get().uri("/staff/mailbox").with(SignedIn.as(bola))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri("/staff/mailbox/{id}", id()).with(SignedIn.as(bola))).hasStatus(HttpStatus.NOT_FOUND);

    sql.sql("update organization set demo = true").update();

    assertThat(pages.get().uri("/staff/mailbox").with(SignedIn.as(bola))).hasStatusOk();
  }

  @Test
  void showsLinksAndCodesToTheAdminsOfTheDemoAlone() {
    given.organization();
    transaction.executeWithoutResult(_ -> post.send("imogen@riverbend.example", "Your code",
        "Hello,\n\n1234 5678\n\nor https://bell.example/invitation/abc.", TestClock.START.plusSeconds(1)));
    sql.sql("update organization set demo = true").update();
    var code = sql.sql("select id from mail_message where subject = 'Your code'").one(UUID.class);

    assertThat(pages.get().uri("/staff/mailbox/{id}", code).with(SignedIn.as(given.bola()))).hasStatusOk()
        .bodyText().contains("•••").doesNotContain("1234 5678", "/invitation/abc");
    assertThat(pages.get().uri("/staff/mailbox/{id}", code).with(SignedIn.as(given.imogen()))).hasStatusOk()
        .bodyText().contains("1234 5678", "/invitation/abc");
    var link = sql.sql("select id from mail_message where subject like 'Your link%'").one(UUID.class);
    assertThat(pages.get().uri("/staff/mailbox/{id}", link).with(SignedIn.as(given.imogen())))
        .bodyText().contains("<a href=\"https://bell.example/sign-in/link/abc\">");
  }

  @Test
  void writesDownWhoIsShownNotesInAReminder() {
    var session = given.logged(given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), TestClock.START);
    sql.sql("""
            with told as (
              insert into notification (id, guardian_id, student_id, week_on, at, in_inbox, by_mail, mail_id)
              select gen_random_uuid(), :elena, :ana, date '2026-11-22', :now, true, true, m.id
                from mail_message m returning id)
            insert into notification_session (notification_id, session_id) select id, :session from told
            """).param("elena", given.elena().id()).param("ana", given.ana().id()).param("now", TestClock.START)
        .param("session", session).update();

    pages.get().uri("/staff/mailbox").with(SignedIn.as(given.imogen())).exchange();
    assertThat(sql.sql("select count(*) from audit_reading").one(Integer.class)).isZero();
    assertThat(pages.get().uri("/staff/mailbox/{id}", id()).with(SignedIn.as(given.imogen()))).hasStatusOk();
    assertThat(sql.sql("select reader_id from audit_reading where student_id = :ana").param("ana", given.ana().id())
        .list(PersonId.class)).containsExactly(given.imogen().id());
  }

  @Test
  void isThereForNobodyWhereMailLeaves() {
    var leaves = new MailboxAccess(new Post(sql, "smtp.example.org"), new Organizations(sql));

    assertThat(leaves.isOpenTo(given.imogen())).isFalse();
    assertThat(leaves.lines()).noneMatch(line -> line.visible().test(given.imogen()));
  }

  @Test
  void standsInTheMenuOfThoseWhoMayOpenIt() {
    given.organization();
    assertThat(pages.get().uri("/staff/settings").with(SignedIn.as(given.imogen()))).bodyText()
        .contains("/staff/mailbox");
    assertThat(pages.get().uri("/staff/settings").with(SignedIn.as(given.bola()))).bodyText()
        .doesNotContain("/staff/mailbox");
  }

  @Test
  void findsNoMessageThatIsNone() {
    var imogen = given.imogen();
    for (var id : new String[] {UUID.randomUUID().toString(), "no-id"}) {
      assertThat(pages.get().uri("/staff/mailbox/{id}", id).with(SignedIn.as(imogen))).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  private UUID id() {
    return sql.sql("select id from mail_message").one(UUID.class);
  }
}
