package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.mail.Inbox.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a mailbox is, and where in it reading goes on. */
class InboxAddressTest {

  private static InboxAddress of(String text) {
    return InboxAddress.of(text).orElseThrow();
  }

  @Test
  void readsAnAddressAsPeopleWriteIt() {
    assertThat(of("imaps://office%40example.org:se%3Acret@mail.example.org"))
        .isEqualTo(new InboxAddress("mail.example.org", 993, "office@example.org", "se:cret", true, "INBOX"));
    assertThat(of(" imap://a+b:c@mail.example.org:1143/Answers/Calendar "))
        .isEqualTo(new InboxAddress("mail.example.org", 1143, "a+b", "c", false, "Answers/Calendar"));
    assertThat(InboxAddress.of(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.example.org", "pop3://a:b@c", "imaps://mail.example.org", "imaps://a:b@",
      "imaps://a b@c"})
  void refusesWhatIsNoneAndRepeatsNoPassword(String text) {
    assertThatThrownBy(() -> InboxAddress.of(text)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AFTERBELL_IMAP_URL is not understood").hasMessageNotContaining("a:b").hasNoCause();
  }

  @Test
  void sendsNoPasswordWithoutEncryption() {
    assertThat(of("imap://a:b@mail.example.org").properties())
        .containsEntry("mail.imap.starttls.required", "true")
        .containsEntry("mail.imap.ssl.checkserveridentity", "true");
    assertThat(of("imaps://a:b@mail.example.org").properties())
        .containsEntry("mail.imaps.ssl.checkserveridentity", "true").doesNotContainKey("mail.imaps.ssl.trust");
    assertThat(of("imap://a:b@127.0.0.1").properties()).doesNotContainKey("mail.imap.starttls.required");
  }

  @Test
  void saysNothingOfItselfInALog() {
    assertThat(of("imaps://office:secret@mail.example.org").toString()).isEqualTo("InboxAddress");
    assertThat(of("imaps://office:secret@mail.example.org").key()).hasSize(64)
        .isNotEqualTo(of("imaps://other:secret@mail.example.org").key())
        .isEqualTo(of("imaps://office:another@mail.example.org").key());
  }

  @Test
  void goesOnWhereItWasAndBeginsWithTheNewestWhereItNeverWas() {
    assertThat(new Place(7, 400).in(7, 500)).isEqualTo(new Place(7, 400));
    assertThat(new Place(0, 1).in(7, 90_001)).isEqualTo(new Place(7, 89_001));
    assertThat(new Place(6, 400).in(7, 500)).isEqualTo(new Place(7, 1));
  }
}
