package app.afterbell.desk.engagements;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Staff agree on engagements, and look at them. It is Monday, 5:12 pm in New York. */
abstract class AgreedByBola {

  final MockMvcTester pages;
  final Given given;
  final Engagements engagements;
  final Sql sql;
  final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

  AgreedByBola(MockMvcTester pages, Given given, Engagements engagements, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.engagements = engagements;
    this.sql = sql;
  }

  @BeforeEach
  void whatBolaTypes() {
    form.setAll(Map.of("key", "0190aaaa-0000-7000-8000-000000000001", "act", "agree", "mentor-q", "maya",
        "student-q", "mateo", "subject", "Geometry", "minutes", "60", "zone", "America/New_York"));
    form.setAll(Map.of("starts", "2026-11-23", "currency", "USD", "billed", "85.01", "paid", "50.03", "plan", "true"));
    form.put("day", List.of("WEDNESDAY", ""));
    form.put("time", List.of("16:30", ""));
    given.maya();
    given.person(Cast.MATEO);
  }

  int students(SessionId session) {
    return sql.sql("select count(*) from session_student where session_id = :id").param("id", session)
        .one(Integer.class);
  }

  EngagementId only() {
    return sql.sql("select id from engagement where subject = 'Geometry'").one(EngagementId.class);
  }

  static String path(EngagementId id) {
    return "/staff/engagements/" + id.value();
  }

  MvcTestResult get(String path, Viewer as) {
    return pages.get().uri(path).with(SignedIn.as(as)).exchange();
  }

  MvcTestResult post(String path, MultiValueMap<String, String> fields) {
    return pages.post().uri(path).with(SignedIn.as(given.bola())).with(csrf()).params(fields).exchange();
  }
}
