package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.feeds.CalendarReply.Answer;
import app.afterbell.sessions.SessionId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendar programs answer, as they write it, and what strangers may send in its place. */
class FeedReplyTextTest {

  private static final UUID ID = UUID.fromString("01a219d1-02d8-706c-97a9-5689172e52b5");

  private static String reply(String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static final String UID = "UID:" + ID + "@afterbell";
  private static final String WHO = "ATTENDEE;PARTSTAT=DECLINED:mailto:elena@example.org";

  @Test
  void readsWhatOutlookGoogleAndAppleWrite() {
    var outlook = reply("ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Rivera; Elena: at home\":MAILTO:Elena@Example.org",
        "COMMENT;LANGUAGE=en-US:\\n", UID.toUpperCase(), "SEQUENCE:2", "X-MICROSOFT-CDO-APPT-SEQUENCE:2");
    assertThat(CalendarReply.read(outlook))
        .containsExactly(new CalendarReply(new SessionId(ID), "elena@example.org", Answer.ACCEPTED, 2));
    var google = reply("DTSTART:20261124T210000Z", "ORGANIZER;CN=A:mailto:office@example.org", UID,
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=ele",
        " na;X-NUM-GUESTS=0:mailto:elena@exa",
        " mple.org", "SEQUENCE:0", "BEGIN:VALARM", "ATTENDEE:mailto:other@example.org", "END:VALARM");
    assertThat(CalendarReply.read(google))
        .containsExactly(new CalendarReply(new SessionId(ID), "elena@example.org", Answer.DECLINED, 0));
    var apple = reply(UID, "ATTENDEE;CN=Elena;PARTSTAT=TENTATIVE:mailto:elena@example.org").replace("\r\n", "\n");
    assertThat(CalendarReply.read(apple))
        .containsExactly(new CalendarReply(new SessionId(ID), "elena@example.org", Answer.TENTATIVE, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "BEGIN:VCALENDAR", "METHOD:REPLY", "END:VEVENT\nEND:VEVENT\nEND:VCALENDAR", ":::;;;\n\n", "BEGIN:VEVENT"
  })
  void readsNothingOutOfWhatIsNone(String text) {
    assertThat(CalendarReply.read(text)).isEmpty();
  }

  @Test
  void takesNoOtherMethodNoOtherIdNorSeveralPeople() {
    assertThat(CalendarReply.read(reply(UID, WHO))).hasSize(1);
    assertThat(CalendarReply.read(reply(UID, WHO).replace("REPLY", "REQUEST"))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, WHO, "RECURRENCE-ID:20261124T210000Z"))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, WHO, WHO))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, UID, WHO))).isEmpty();
    assertThat(CalendarReply.read(reply("UID:" + ID, WHO))).isEmpty();
    assertThat(CalendarReply.read(reply("UID:../../" + ID + "@afterbell", WHO))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, "ATTENDEE;PARTSTAT=DELEGATED:mailto:elena@example.org"))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, "ATTENDEE;PARTSTAT=DECLINED:tel:123"))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, "ATTENDEE:mailto:elena@example.org"))).isEmpty();
    assertThat(CalendarReply.read(reply(UID, WHO, "SEQUENCE:99999999999")).getFirst().sequence()).isNull();
  }

  @Test
  void comesToAnEndWhateverIsSent() {
    assertThat(CalendarReply.read(reply(UID, WHO) + "X\r\n".repeat(5000))).isEmpty();
    assertThat(CalendarReply.read(reply((UID + "\r\n" + WHO + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n").repeat(100))))
        .hasSizeLessThanOrEqualTo(10);
    assertThat(CalendarReply.read("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n" + "BEGIN:VEVENT\r\n".repeat(1900))).isEmpty();
    var random = new Random(5);
    var whole = reply(UID, WHO, "SEQUENCE:1");
    for (int i = 0; i < 2000; i++) {
      var broken = new StringBuilder(whole);
      for (int j = 0; j < 1 + random.nextInt(8); j++) {
        broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(300));
      }
      CalendarReply.read(broken.toString());
    }
  }
}
