package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.Visit;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whatever shows staff the words of a student's notes says so (R29): after each route of the access matrix, and after
 * each page that links and searches lead to, everybody who was shown a word of a note is written down as its reader. A
 * page that forgets {@code NotesReadings.shown} fails here.
 */
@PageTest
class ShownNotesTest {

  private static final int MOST_PAGES = 400;
  private static final Pattern LINK = Pattern.compile("(?:href|data-hx-get)=\"(/staff[^\"#]*)");
  private static final Pattern SEARCH =
      Pattern.compile("<form method=\"post\" action=\"(/staff[^\"]*)\" role=\"search\"");
  private static final Pattern DATE = Pattern.compile("\\d{4}-(?:\\d\\d|W\\d\\d)(?:-\\d\\d)?(?![0-9a-f])");

  private final MockMvcTester pages;
  private final Given given;
  private final NotesLog notes;
  private final Sql sql;
  private final Map<SessionId, String> words = new HashMap<>();

  ShownNotesTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
  }

  record Unnoted(SessionId id, PersonId mentorId) {}

  static List<Visit> rows() {
    return AccessMatrixTest.rows();
  }

  static List<Visit> familysRows() {
    return rows().stream().filter(row -> row.route().contains(" /family")).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachRoute(Visit row) {
    var reader = given.imogen();
    given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    assertWrittenDown(row.route(), reader, row.make(reader, pages, given, this::note));
  }

  /**
   * What a family is shown, its mentors see that it has read (R23): a page that forgets {@code shownToFamily} fails
   * here.
   */
  @ParameterizedTest
  @MethodSource("familysRows")
  void eachRouteOfAFamily(Visit row) {
    var elena = given.elena();
    given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    var result = row.make(elena, pages, given, this::note);
    words.forEach((session, word) -> {
      if (text(result).contains(word)) {
        assertThat(sql.sql("select exists (select from notes_read where reader_id = :reader and session_id = :session)")
            .param("reader", elena.id()).param("session", session).one(Boolean.class))
            .as("%s shows notes of %s", row.route(), session).isTrue();
      }
    });
  }

  @Test
  void eachPageThatLinksAndSearchesLeadTo() {
    given.session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    note();
    var seen = new HashSet<String>();
    var ahead = new ArrayDeque<>(List.of("/staff"));
    var showing = new HashSet<String>();
    while (!ahead.isEmpty() && seen.size() < MOST_PAGES) {
      var path = ahead.remove();
      var reader = given.imogen();
      var result = pages.get().uri(path).with(SignedIn.as(reader)).exchange();
      if (!assertWrittenDown(path, reader, result).isEmpty()) {
        showing.add(path);
      }
      LINK.matcher(text(result)).results().map(link -> link.group(1).replace("&amp;", "&"))
          .filter(link -> !link.contains("sort=")) // the same list in another order
          .filter(link -> seen.add(DATE.matcher(link).replaceAll("*"))).forEach(ahead::add);
      SEARCH.matcher(text(result)).results().map(form -> form.group(1)).filter(form -> seen.add("POST " + form))
          .forEach(this::search);
    }
    assertThat(showing).as("pages that show notes").hasSizeGreaterThanOrEqualTo(9);
    assertThat(seen).hasSizeLessThan(MOST_PAGES);
  }

  private void search(String action) {
    words.values().forEach(word -> {
      var reader = given.imogen();
      var found = pages.post().uri(action).param("q", word).with(SignedIn.as(reader)).with(csrf()).exchange();
      assertWrittenDown("POST " + action, reader, found);
    });
  }

  /** Each session that started has notes, and a part for each student, with a word that is nowhere else. */
  private void note() {
    sql.sql("select id, mentor_id from session_fact where notes_at is null and starts_at <= :now order by id")
        .param("now", TestClock.START)
        .list(Unnoted.class)
        .forEach(session -> {
          var word = "zebra" + (char) ('a' + words.size()) + "x";
          var parts = new HashMap<PersonId, String>();
          sql.sql("select student_id from session_student_fact where session_id = :session")
              .param("session", session.id())
              .list(PersonId.class).forEach(student -> parts.put(student, word + " practise alg"));
          var mentor = new Viewer(session.mentorId(), "Mentor", Set.of(Role.MENTOR), given.maya().zone());
          assertThat(notes.submit(session.id(), new NotesSubmission(0, word + " alg ana", parts, 0), mentor,
              TestClock.START)
              .accepted()).isTrue();
          words.put(session.id(), word);
        });
    sql.sql("select n.session_id as id from notes_fact n").list(SessionId.class)
        .forEach(id -> words.putIfAbsent(id, "Factoring trinomials"));
  }

  private Set<SessionId> assertWrittenDown(String where, Viewer reader, MvcTestResult result) {
    var shown = new HashSet<SessionId>();
    var body = text(result).replaceAll("</?mark[^>]*>", "");
    words.forEach((session, word) -> {
      if (body.replace("value=\"" + word, "").replace("“" + word + "”", "").contains(word)) {
        shown.add(session);
        assertThat(writtenDown(reader, session)).as("%s shows notes of %s", where, session).isTrue();
      }
    });
    return shown;
  }

  private boolean writtenDown(Viewer reader, SessionId session) {
    return sql.sql("select exists (select from audit_reading where reader_id = :reader and session_id = :session)")
        .param("reader", reader.id())
        .param("session", session)
        .one(Boolean.class);
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
