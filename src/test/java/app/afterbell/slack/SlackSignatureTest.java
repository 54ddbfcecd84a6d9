package app.afterbell.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the example of Slack’s own documents. */
@RuleTest
class SlackSignatureTest {

  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String AT = "1531420618";
  private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
      + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
      + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
      + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id="
      + "398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
      .getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false", "-31536000, false", "31536000, false"})
  void fitsFiveMinutesBeforeAndAfter(long seconds, boolean fits) {
    assertThat(SlackSignature.fits(SECRET, AT, SIGNATURE, BODY,
        Instant.ofEpochSecond(Long.parseLong(AT) + seconds))).isEqualTo(fits);
  }

  @Test
  void fitsNoOtherBytesSecretOrSignature() {
    var now = Instant.ofEpochSecond(Long.parseLong(AT));
    var other = BODY.clone();
    other[other.length - 1]++;

    assertThat(SlackSignature.fits(SECRET, AT, SIGNATURE, other, now)).isFalse();
    assertThat(SlackSignature.fits("another", AT, SIGNATURE, BODY, now)).isFalse();
    assertThat(SlackSignature.fits(SECRET, AT, "v0=", BODY, now)).isFalse();
    assertThat(SlackSignature.fits(SECRET, AT, null, BODY, now)).isFalse();
    assertThat(SlackSignature.fits(SECRET, "soon", SIGNATURE, BODY, now)).isFalse();
  }
}
