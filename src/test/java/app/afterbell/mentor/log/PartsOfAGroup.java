package app.afterbell.mentor.log;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The pages on which a group is logged, with a box for each of its students, as tests fill them (R21). */
abstract class PartsOfAGroup {

  final MockMvcTester pages;
  final Given given;
  final NotesLog notes;
  final Sql sql;
  SessionId club;
  String lucia;
  String noa;

  PartsOfAGroup(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
  }

  @BeforeEach
  void aGroup() {
    club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    lucia = id(Cast.LUCIA);
    noa = id(Cast.NOA);
  }

  final String id(String member) {
    return given.viewer(member).id().value().toString();
  }

  final String open(SessionId session, Viewer viewer, String portal) {
    return body(pages.get().uri("/{portal}/sessions/{id}/notes", portal, session.value()).with(SignedIn.as(viewer))
        .exchange());
  }

  final String open() {
    return open(club, given.maya(), "mentor");
  }

  final MvcTestResult send(String portal, Viewer viewer, String task, Map<String, String> fields) {
    var request = pages.post().uri("/{portal}/sessions/{id}/{task}", portal, club.value(), task);
    fields.forEach((name, value) -> request.param(name, value));
    return request.with(SignedIn.as(viewer)).with(csrf()).exchange();
  }

  final MvcTestResult send(String what, String... others) {
    return send("mentor", given.maya(), "attendance", fields(what, others));
  }

  /** All attended, 90 minutes, notes for all, and an empty box for each; then as given: name, value, name, value. */
  final Map<String, String> fields(String what, String... others) {
    var fields = new LinkedHashMap<>(Map.of(
        "what", what, "attendance-base", "0", "notes-base", "0", "minutes", "90", "notes", "The arm lifts."));
    for (var member : new String[] {Cast.LUCIA, Cast.NOA, "cian", "ebba"}) {
      fields.put("status-" + id(member), "attended");
      fields.put("part-" + id(member), "");
    }
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields;
  }

  final MvcTestResult keep(String portal, Viewer viewer, String student, String body, int version) {
    return pages.put().uri("/{portal}/sessions/{id}/notes/draft/{student}", portal, club.value(), student)
        .param("body", body).param("version", String.valueOf(version)).with(SignedIn.as(viewer)).with(csrf())
        .exchange();
  }

  static int version(MvcTestResult answer) {
    return JsonMapper.shared().readTree(body(answer)).get("version").asInt();
  }

  static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The box of a student, from its summary on; empty where none exists. */
  static String box(String page, String student) {
    int field = page.indexOf("name=\"part-" + student);
    return field < 0 ? "" : page.substring(page.lastIndexOf("<details", field), page.indexOf("</details>", field));
  }

  final String standing(String student) {
    return sql.sql("select coalesce(max(body), '') from notes_part_fact where student_id = :student::uuid")
        .param("student", student).one(String.class);
  }
}
