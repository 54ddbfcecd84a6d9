package app.afterbell.mail.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.mail.Post;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
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
        .bodyText().contains("<a href=\"https://bell.example/sign-in/link/abc\">").doesNotContain("href=\"javascript");
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
  void isThereForNobodyWhereMailLeaves() {
    var leaves = new MailboxAccess(new Post(sql, "smtp.example.org"), new Organizations(sql));

    assertThat(leaves.isOpenTo(given.imogen())).isFalse();
    assertThat(leaves.hides("/staff/mailbox", given.imogen())).isTrue();
  }

  @Test
  void standsInTheMenuOfThoseWhoMayOpenIt() {
    given.organization();
    assertThat(pages.get().uri("/settings").with(SignedIn.as(given.imogen()))).bodyText().contains("/staff/mailbox");
    assertThat(pages.get().uri("/settings").with(SignedIn.as(given.bola()))).bodyText().doesNotContain("/staff/mailbox");
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
