package app.afterbell.slack;

import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.SlackPress;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends what Slack sends, or what only says so. */
record Interactions(MockMvcTester pages, TestClock clock) {

  MvcTestResult press(SlackPress press) {
    return send(press.body(1));
  }

  MvcTestResult send(String body) {
    return signed(body, clock.instant());
  }

  MvcTestResult signed(String body, Instant at) {
    return send(body, at, SlackPress.signature(SlackPeer.SECRET, at, body));
  }

  MvcTestResult send(String body, Instant at, String signature) {
    return pages.post().uri("/slack/interactions").contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body)
        .header("X-Slack-Request-Timestamp", String.valueOf(at.getEpochSecond()))
        .header("X-Slack-Signature", signature).exchange();
  }

  MvcTestResult unsigned(String body) {
    return pages.post().uri("/slack/interactions").contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body)
        .exchange();
  }
}
