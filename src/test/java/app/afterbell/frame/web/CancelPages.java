package app.afterbell.frame.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which a session to come is called off, as tests open and send them. */
abstract class CancelPages {

  // Thursday, 4:00 pm in New York; it is Monday, 5:12 pm.
  static final Instant START = Instant.parse("2026-11-26T21:00:00Z");
  static final Instant LATE = START.minus(Duration.ofHours(20));

  static final Pattern CHECKED = Pattern.compile("type=\"checkbox\"[^>]*checked");

  final MockMvcTester pages;
  final Given given;
  final TestClock clock;
  final Sql sql;
  SessionId session;

  CancelPages(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.clock = clock;
    this.sql = sql;
  }

  @BeforeEach
  void aSessionToCome() {
    session = given.session(given.engagement(Cast.ALGEBRA), START);
  }

  static String[] told(String... students) {
    return Stream.concat(Stream.of("asked", "family", "told", "2026-11-26T16:00"), Stream.of(students))
        .toArray(String[]::new);
  }

  final MvcTestResult get(String portal, Viewer viewer) {
    return pages.get().uri(portal + "/sessions/{id}/cancellation", session.value()).with(SignedIn.as(viewer))
        .exchange();
  }

  final MvcTestResult session(String portal, Viewer viewer) {
    return pages.get().uri(portal + "/sessions/{id}", session.value()).with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult calendar(String portal, Viewer viewer) {
    return pages.get().uri(portal + "/calendar").with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult cancel(String portal, Viewer viewer, String... fields) {
    var post = pages.post().uri(portal + "/sessions/{id}/cancellation", session.value()).with(SignedIn.as(viewer))
        .with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      post = post.param(fields[i], fields[i + 1]);
    }
    return post.exchange();
  }

  final MvcTestResult takeBack(Viewer viewer) {
    return pages.post().uri("/family/sessions/{id}/cancellation/withdrawal", session.value()).param("revision", "1")
        .with(SignedIn.as(viewer)).with(csrf()).exchange();
  }
}
