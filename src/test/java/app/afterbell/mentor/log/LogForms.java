package app.afterbell.mentor.log;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.engagements.Engagements;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The log form of a session, as tests open, fill and send it. */
abstract class LogForms {

  static final String NOTES = "## What we did\r\nFactoring trinomials.";

  final MockMvcTester pages;
  final Given given;
  final Sql sql;
  private final Engagements engagements;
  private final Sessions sessions;

  LogForms(MockMvcTester pages, Given given, Engagements engagements, Sessions sessions, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.engagements = engagements;
    this.sessions = sessions;
    this.sql = sql;
  }

  final SessionId algebra() {
    return given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
  }

  final MvcTestResult open(String portal, SessionId id, String task, Viewer viewer) {
    return pages.get().uri("/{portal}/sessions/{id}/{task}", portal, id.value(), task)
        .with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult send(String portal, SessionId id, String task, Viewer viewer, Map<String, String> fields) {
    var request = pages.post().uri("/{portal}/sessions/{id}/{task}", portal, id.value(), task);
    fields.forEach((name, value) -> request.param(name, value));
    return request.with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  final MvcTestResult send(SessionId id, Map<String, String> fields) {
    return send("mentor", id, "attendance", given.maya(), fields);
  }

  /** All attended and 60 minutes, then as given: name, value, name, value. */
  final Map<String, String> fields(SessionId id, String... others) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("attendance-base", "0");
    fields.put("notes-base", "0");
    fields.put("minutes", "60");
    fields.put("notes", NOTES);
    students(id).forEach(student -> fields.put("status-" + student, "attended"));
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields;
  }

  final List<String> students(SessionId id) {
    var engagement = sessions.card(id, given.imogen()).engagementId();
    return engagements.find(engagement).orElseThrow().agreed().students().stream()
        .map(student -> student.value().toString()).toList();
  }

  final int count(String table) {
    return sql.sql("select count(*) from " + table).one(Integer.class);
  }
}
