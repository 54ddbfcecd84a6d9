package app.afterbell.access.web.chain;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Forms that are sent by a browser that nobody is signed in with any more, as tests send them. */
abstract class UnsentForm {

  static final String KEY = "afterbell-unsent";

  final MockMvcTester pages;
  final Given given;
  final TestClock clock;
  final Sql sql;

  UnsentForm(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    this.sql = sql;
    this.pages = pages;
    this.given = given;
    this.clock = clock;
  }

  /** By a browser that nobody is signed in with any more. */
  final MvcTestResult send(String path, String page, Viewer from, Map<String, String> fields) {
    var request = pages.post().uri(path).header("Referer", "http://localhost" + page);
    fields.forEach((name, value) -> request.param(name, value));
    return request.param("_from", from.id().value().toString()).with(csrf()).exchange();
  }

  final MvcTestResult open(String page, Viewer viewer, MvcTestResult sent) {
    return pages.get().uri(page).with(SignedIn.as(viewer)).with(request -> {
      var all = new Cookie[] {request.getCookies()[0], sent.getResponse().getCookie(KEY)};
      request.setCookies(all);
      return request;
    }).exchange();
  }

  static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  final SessionId algebra() {
    return given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }
}
