package app.afterbell.notifications.web.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What mail programs send to stop a list, as they send it (RFC 8058): over real HTTP, without cookies. */
@PageTest
class StopsByMachinesTest {

  private static final String PART =
      "--B\\r\\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\\r\\n\\r\\nOne-Click\\r\\n--B--\\r\\n";

  private final Given given;
  private final Sql sql;
  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  StopsByMachinesTest(Given given, Sql sql) {
    this.given = given;
    this.sql = sql;
  }

  @BeforeEach
  void reminder() {
    sql.sql("""
            insert into notification (id, guardian_id, student_id, week_on, at, in_inbox, by_mail, unsubscribe_hash)
            values (:id, :elena, :ana, date '2026-11-22', timestamptz '2026-11-22 23:00Z', true, true,
                    sha256(convert_to('stop', 'UTF8')))
            """)
        .param("id", UUID.randomUUID()).param("elena", given.elena().id()).param("ana", given.ana().id()).update();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "multipart/form-data; boundary=B                                     | " + PART,
    "multipart/form-data; boundary=\"B\"                                 | " + PART,
    "Multipart/Form-Data;charset=utf-8;BOUNDARY=B                        | " + PART,
    "multipart/form-data; boundary=another                               | " + PART,
    "multipart/form-data                                                 | " + PART,
    "multipart/form-data; boundary=B                                     | --B\\nContent-Disposition: form-data; "
    + "name=List-Unsubscribe\\n\\nOne-Click\\n--B--",
    "multipart/form-data; boundary=B                                     | preamble\\r\\n" + PART + "epilogue",
    "multipart/form-data; boundary=B                                     | --B\\r\\ncontent-type: "
    + "text/plain\\r\\nCONTENT-DISPOSITION: FORM-DATA; NAME=\"list-unsubscribe\"\\r\\n\\r\\none-click",
    "multipart/form-data; boundary=B                                     | ~~",
    "multipart/mixed; boundary=B                                         | " + PART,
    "application/x-www-form-urlencoded                                   | List-Unsubscribe=One-Click",
    "application/x-www-form-urlencoded; charset=UTF-8                    | List-Unsubscribe=One-Click",
    "APPLICATION/X-WWW-FORM-URLENCODED;charset=iso-8859-1                | List-Unsubscribe=One-Click",
    "application/x-www-form-urlencoded; charset=nonsense                 | List-Unsubscribe=One-Click",
    "application/x-www-form-urlencoded                                   | ~~",
    "text/plain                                                          | List-Unsubscribe=One-Click",
    "application/octet-stream                                            | List-Unsubscribe=One-Click",
    "nonsense                                                            | ~~",
    "~~                                                                  | List-Unsubscribe=One-Click",
    "~~                                                                  | ~~",
  })
  void stopsByWhatMailProgramsSend(String type, String body) throws Exception {
    assertThat(post(type, body)).isEqualTo(200);
    assertThat(stopped()).isTrue();
    assertThat(post(type, body)).as("again").isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "application/json | {\"hello\": 1}",
    "text/xml         | <stop/>",
  })
  void refusesWhatSaysSomethingElse(String type, String body) throws Exception {
    assertThat(post(type, body)).isEqualTo(415);
    assertThat(stopped()).isFalse();
  }

  @Test
  void readsNoMoreThanSuchABodyNeeds() throws Exception {
    assertThat(post("multipart/form-data; boundary=B", "x".repeat(17_000))).isEqualTo(413);
    assertThat(post("text/plain", "x".repeat(17_000))).isEqualTo(413);
    assertThat(stopped()).isFalse();
  }

  @Test
  void takesTheChoiceOfAPersonFromSuchABodyToo() throws Exception {
    assertThat(post("multipart/form-data; boundary=B",
        PART.replace("List-Unsubscribe", "rhythm").replace("One-Click", "weekly"))).isEqualTo(200);
    assertThat(stopped()).isFalse();
  }

  @Test
  void changesNothingByLooking() throws Exception {
    var request = HttpRequest.newBuilder(address()).build();
    assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("<form", "Stop these reminders");
    assertThat(stopped()).isFalse();
  }

  @Test
  void takesFilesFromStaffAloneEverywhereElse() throws Exception {
    var request = HttpRequest.newBuilder(address().resolve("/sign-in"))
        .header("Content-Type", "multipart/form-data; boundary=B")
        .POST(BodyPublishers.ofString(PART.replace("\\r\\n", "\r\n"))).build();
    assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(415);
  }

  private URI address() {
    return URI.create("http://localhost:" + port + "/unsubscribe/stop");
  }

  private int post(String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address()).POST(BodyPublishers.ofString(body.replace("\\r", "\r").replace("\\n", "\n")));
    return http.send((type.isEmpty() ? request : request.header("Content-Type", type)).build(),
        BodyHandlers.discarding()).statusCode();
  }

  private boolean stopped() {
    return sql.sql("select exists (select from reminder_plan where guardian_id = :elena and rhythm = 'none')")
        .param("elena", given.elena().id()).one(Boolean.class);
  }
}
