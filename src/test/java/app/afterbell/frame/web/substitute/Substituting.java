package app.afterbell.frame.web.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.planning.Candidate;
import app.afterbell.planning.Offer;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R34: one session of Maya’s is offered to Tomás, who teaches algebra to nobody yet but could. */
abstract class Substituting {

  static final Instant NOW = TestClock.START;

  final MockMvcTester pages;
  final Given given;
  final Substitutes substitutes;
  final TestClock clock;
  final Sql sql;

  Substituting(
      MockMvcTester pages, Given given, Substitutes substitutes, TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.substitutes = substitutes;
    this.clock = clock;
    this.sql = sql;
  }

  @BeforeEach
  void tomasTeachesAlgebraToo() {
    sql.sql("update engagement set subject = (select subject from engagement where id = :algebra) where id = :his")
        .param("algebra", given.engagement(Cast.ALGEBRA))
        .param("his", given.engagement(Cast.CHEMISTRY))
        .update();
  }

  final void takeBack(SessionId session) {
    assertThat(send(staffPath(session) + "/" + substitutes.ofSession(session, NOW).stream()
        .filter(Offer::isAccepted).findFirst().orElseThrow().id().value() + "/withdrawal", given.bola()))
        .hasStatus(303);
  }

  final int news() {
    return sql.sql("select count(*) from plan_news where told_at is null and dropped_at is null").one(Integer.class);
  }

  final List<String> mailTo(String member) {
    return sql.sql("""
            select subject || ' ' || body from mail_message where recipient = :email and subject <> '' order by id
            """).param("email", given.person(member).email()).list(String.class);
  }

  static String id(Viewer viewer) {
    return viewer.id().value().toString();
  }

  static String staffPath(SessionId session) {
    return "/staff/sessions/" + session.value() + "/substitute";
  }

  final Offer offered(SessionId session, String plan) {
    assertThat(send(path(session), given.maya(), "mentor", given.tomas().id().value().toString(), "plan",
        plan == null ? "" : plan)).hasStatus(303);
    return substitutes.ofSession(session, NOW).getFirst();
  }

  final boolean fits(SessionId session) {
    return substitutes.candidates(session).stream().filter(one -> one.id().equals(given.tomas().id()))
        .allMatch(Candidate::fits);
  }

  final SessionId session() {
    return given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
  }

  static String path(SessionId session) {
    return "/mentor/sessions/" + session.value() + "/substitute";
  }

  static String read(Offer offer) {
    return "/mentor/offers/" + offer.id().value();
  }

  final MvcTestResult get(String uri, Viewer viewer) {
    return pages.get().uri(uri).with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult send(String uri, Viewer viewer, String... fields) {
    var request = pages.post().uri(uri).with(SignedIn.as(viewer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
