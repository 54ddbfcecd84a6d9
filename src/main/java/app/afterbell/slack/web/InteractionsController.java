package app.afterbell.slack.web;

import app.afterbell.slack.Presses;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is pressed in Slack. Answered with nothing within its three seconds: what is to be said goes as a post. */
@RestController
class InteractionsController {

  private static final String FIELD = "payload=";

  private final Presses presses;
  private final Clock clock;

  InteractionsController(Presses presses, Clock clock) {
    this.presses = presses;
    this.clock = clock;
  }

  @PostMapping("/slack/interactions")
  ResponseEntity<Void> pressed(HttpServletRequest request) {
    if (!(request.getAttribute(SignedBySlack.BODY) instanceof byte[] body)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    try {
      Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
          .filter(field -> field.startsWith(FIELD)).findFirst()
          .map(field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
          .map(JsonMapper.shared()::readTree)
          .ifPresent(payload -> presses.pressed(payload, digest(body), clock.instant()));
      return ResponseEntity.ok().build();
    } catch (JacksonException | IllegalArgumentException _) {
      return ResponseEntity.badRequest().build();
    }
  }

  private static byte[] digest(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }
}
