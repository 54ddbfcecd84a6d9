package app.afterbell.feeds.web;

import app.afterbell.access.Browser;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.feeds.FeedAnswers;
import app.afterbell.mail.PublicAddress;
import app.afterbell.shared.Secret;
import app.afterbell.web.Here;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The calendar of the person whose secret stands in the address (R35). One that is nobody's, or no more, is answered
 * alike. Answers are small and say nothing that the owner's own page does not, so they may lie in a program for five
 * minutes.
 */
@Controller
class FeedController {

  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{43})\\.ics");
  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final FeedAnswers answers;
  private final SignInAttempts attempts;
  private final PublicAddress address;
  private final Clock clock;

  FeedController(FeedAnswers answers, SignInAttempts attempts, PublicAddress address, Clock clock) {
    this.answers = answers;
    this.attempts = attempts;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/feeds/{name}")
  ResponseEntity<byte[]> feed(
      @PathVariable String name, @RequestHeader(name = "User-Agent", required = false) @Nullable String agent,
      ServletWebRequest request) {
    try {
      var secret = secret(name);
      var feed = secret.flatMap(answers::find);
      if (feed.isPresent()) {
        attempts.byFeed(feed.get().value());
        var here = Here.of(request.getRequest());
        var answer = answers.answer(secret.get(), agent, path -> address.link(here, path), clock.instant());
        if (answer.isPresent()) {
          return answered(answer.get(), request);
        }
      }
      attempts.byUnknownFeed(new Browser(request.getRequest().getRemoteAddr(), null));
      return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    } catch (TooManyAttempts tooMany) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).cacheControl(CacheControl.noStore())
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds())).build();
    }
  }

  // Weak, as it is packed on the way for who asks for that.
  private static ResponseEntity<byte[]> answered(FeedAnswers.Answer answer, ServletWebRequest request) {
    var tag = "W/\"" + answer.mark() + "\"";
    boolean same = request.checkNotModified(tag, answer.changedAt().toEpochMilli());
    var told = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .eTag(tag)
        .lastModified(answer.changedAt());
    return same ? told.build()
        : told.contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"sessions.ics\"")
            .body(answer.body());
  }

  private static Optional<Secret> secret(String name) {
    var match = NAME.matcher(name);
    return match.matches() ? Optional.of(new Secret(match.group(1))) : Optional.empty();
  }
}
