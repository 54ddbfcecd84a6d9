package app.afterbell.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.access.Passwords;
import app.afterbell.people.People;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Staff change a person's address: it counts once it is confirmed there, and nobody gets one that is staff's. */
@PageTest
class PersonAddressTest extends PersonPages {

  private final Passwords passwords;
  private final OneTimeLinks oneTime;
  private final TransactionOperations transactions;

  PersonAddressTest(MockMvcTester pages, Given given, People people, Sql sql, Passwords passwords,
      OneTimeLinks oneTime, TransactionOperations transactions) {
    super(pages, given, people, sql);
    this.passwords = passwords;
    this.oneTime = oneTime;
    this.transactions = transactions;
  }

  @Test
  void changesNameAndZoneAtOnceAndTheAddressOnceItIsConfirmed() {
    var cookie = SignedIn.cookie(given.elena());
    passwords.set(elena, "elena has a password", new Secret(cookie.getValue()));
    var reminder = transactions.execute(_ -> oneTime.give(List.of(elena), TestClock.START.plusSeconds(9000))).getFirst()
        .orElseThrow();

    assertThat(card(bola, elena, "Elena R.", "elena@new.example", 0))
        .hasRedirectedUrl("/staff/people/" + elena.value() + "?done=address");

    assertThat(person(elena).email()).isEqualTo("elena.rivera@home.example");
    assertThat(person(elena).name()).isEqualTo("Elena R.");
    assertThat(passwords.has(elena)).isTrue();
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatusOk();
    assertThat(see(bola, elena)).bodyText().contains("elena@new.example waits to be confirmed");
    assertThat(mailsTo("elena.rivera@home.example")).singleElement().asString().contains("wants to change the address")
        .doesNotContain("elena@new");
    var link = link("elena@new.example");
    assertThat(pages.get().uri("/address/{link}", link)).hasStatusOk().bodyText().contains("elena@new.example");
    assertThat(person(elena).email()).as("opened, not pressed").isEqualTo("elena.rivera@home.example");

    assertThat(pages.post().uri("/address/{link}", link).with(csrf())).hasStatusOk().bodyText()
        .contains("The address is yours here");

    assertThat(person(elena).email()).isEqualTo("elena@new.example");
    assertThat(pages.get().uri("/family").cookie(cookie)).hasStatus(302);
    assertThat(passwords.has(elena)).isFalse();
    assertThat(oneTime.nameBehind(reminder, TestClock.START)).isEmpty();
    assertThat(mailsTo("elena.rivera@home.example")).hasSize(2).last().asString()
        .contains("uses another address from now on");
    assertThat(pages.post().uri("/address/{link}", link).with(csrf())).hasStatus(410);
    assertThat(see(bola, elena)).bodyText().contains("Latest changes", "elena.rivera@home.example", bola.name());
    assertThat(sql.sql("select what from person_change_fact where person_id = :id and changed_by = :by order by what")
        .param("id", elena).param("by", bola.id()).list(String.class)).containsExactly("email", "name", "zone");
  }

  @Test
  void letsTheOldAddressAndStaffStopTheNewOne() {
    card(bola, elena, "Elena", "elena@new.example", 0);
    var confirms = link("elena@new.example");
    var stops = link("elena.rivera@home.example");
    assertThat(pages.get().uri("/address/{link}", stops)).bodyText().contains("Keep my address")
        .doesNotContain("elena@new.example");
    assertThat(pages.post().uri("/address/{link}", stops).with(csrf())).hasStatusOk().bodyText()
        .contains("Your address stays");
    assertThat(pages.post().uri("/address/{link}", confirms).with(csrf())).hasStatus(410);
    assertThat(person(elena).email()).isEqualTo("elena.rivera@home.example");

    card(bola, elena, "Elena", "elena@third.example", 2);
    assertThat(send(bola, elena, "/address/taking-back")).hasStatus(303);
    assertThat(pages.post().uri("/address/{link}", link("elena@third.example")).with(csrf())).hasStatus(410);

    card(bola, elena, "Elena", "elena@fourth.example", 2);
    card(bola, elena, "Elena R.", "elena.rivera@home.example", 2);
    assertThat(pages.post().uri("/address/{link}", link("elena@fourth.example")).with(csrf()))
        .as("the card keeps the old address, so the new one is not wanted any more").hasStatus(410);
  }

  @Test
  void tellsGuardiansOfANewAddressOfTheirChild() {
    var lucia = given.person(Cast.LUCIA).id();
    card(bola, lucia, "Lucía Rivera", "lucia@school.example", 0);
    assertThat(mailsTo("elena.rivera@home.example")).isEmpty();
    pages.post().uri("/address/{link}", link("lucia@school.example")).with(csrf()).exchange();

    assertThat(mailsTo("elena.rivera@home.example")).singleElement().asString()
        .contains("Lucía Rivera signs in with a new address of their own now", bola.name());
  }

  @Test
  void givesNoAddressOfStaffToAnybodyElse() {
    var maya = given.maya().id();
    for (var address : List.of("bola@riverbend.example", "bola+maya@riverbend.example")) {
      assertThat(card(bola, maya, "Maya", address, 0)).as(address).hasStatus(422);
    }
    assertThat(send(bola, given.person(Cast.LUCIA).id(), "/invitation", "address", "bola+lucia@riverbend.example"))
        .hasStatus(422)
        .bodyText().contains("is one of your colleagues’");
    assertThat(mailsTo("bola+maya@riverbend.example")).isEmpty();
    assertThat(person(maya).email()).isEqualTo("maya@riverbend.example");
  }

  private String link(String recipient) {
    var found = Pattern.compile("/address/([A-Za-z0-9_-]{43})").matcher(mailsTo(recipient).getLast());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void refusesAnAddressThatIsTakenOrMissing() {
    assertThat(card(bola, elena, "Elena", "ana.rivera@home.example", 0)).hasStatus(422).bodyText()
        .contains("belongs to another account");
    assertThat(card(bola, elena, "Elena", "", 0)).hasStatus(422).bodyText().contains("An email address is missing");
    assertThat(card(bola, given.person(Cast.LUCIA).id(), "Lucía", "", 0)).hasStatus(303);
  }

  private List<String> mailsTo(String recipient) {
    return sql.sql("select body from mail_message where recipient = :recipient order by created_at, id")
        .param("recipient", recipient).list(String.class);
  }

  private MvcTestResult send(Viewer staff, String path, String... fields) {
    var request = pages.post().uri(path).with(csrf()).with(SignedIn.as(staff));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
