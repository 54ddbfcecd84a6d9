package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Lists that have pages: from page to page each entry comes once, in order, and the last page leads no further, also
 * where it is full.
 */
@PageTest
class PagedListsTest {

  private static final String NEXT = "<a class=\"btn\"[^>]*href=\"(/%s[^\"]*)\"[^>]*>(?:Older|Show older)";
  private static final int MOST_PAGES = 9;

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  PagedListsTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @ParameterizedTest
  @CsvSource({
    "maya, mentor/notes, 20, Entry-(\\d+)x", "elena, family/notes, 20, Entry-(\\d+)x",
    "maya, mentor/inbox, 20, Entry-(\\d+)x", "elena, family/inbox, 20, href=\"/family/inbox/([^\"]+)",
    "imogen, staff/readings/students/ANA, 25, <time datetime=\"(2026-11-20T0[01][^\"]+)",
    "imogen, staff/readings/readers/IMOGEN, 25, <time datetime=\"(2026-11-20T0[01][^\"]+)"
  })
  void goOnToTheirEnd(String reader, String at, int size, String entry) {
    for (int many : new int[] {2 * size, 2 * size + 1}) {
      fill(many);
      var path = at.replace("ANA", given.ana().id().value().toString())
          .replace("IMOGEN", given.imogen().id().value().toString());
      var found = entriesOf(reader, path, Pattern.compile(entry));
      assertThat(found).as(at + " of " + many).doesNotHaveDuplicates().hasSize(many);
      if (entry.contains("\\d")) {
        assertThat(found).as(at + ", the newest first").isEqualTo(IntStream.range(0, many)
            .mapToObj(i -> "%02d".formatted(many - 1 - i)).toList());
      }
      TestDatabase.wipe();
    }
  }

  private List<String> entriesOf(String reader, String at, Pattern entry) {
    var found = new ArrayList<String>();
    var next = "/" + at;
    int pages = 0;
    for (var body = body(next, reader); next != null; body = next == null ? "" : body(next, reader)) {
      assertThat(++pages).as(next).isLessThan(MOST_PAGES);
      var here = entry.matcher(body).results().map(one -> one.group(1)).distinct().toList();
      assertThat(here).as(next + " has no entry").isNotEmpty();
      found.addAll(here);
      next = Pattern.compile(NEXT.formatted(Pattern.quote(at))).matcher(body).results().findFirst()
          .map(link -> link.group(1).replace("&amp;", "&")).orElse(null);
    }
    return found;
  }

  private String body(String path, String reader) {
    try {
      return pages.get().uri(URI.create(path)).with(SignedIn.as(given.viewer(reader))).exchange().getResponse()
          .getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  // One of each kind an hour, the last a day ago.
  private void fill(int many) {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int i = 0; i < many; i++) {
      var at = TestClock.START.minus(Duration.ofHours(24L + many - i));
      var session = given.noted(given.session(engagement, at, 15), "Entry-%02dx".formatted(i), at);
      told(i, session);
    }
  }

  private void told(int i, SessionId session) {
    sql.sql("""
            with t as (
              insert into nudge (id, mentor_id, told_at, told_on, evening, said, in_inbox)
              select :id, mentor_id, starts_at, date '2026-01-01' + :i, false, :said, true
              from session where id = :session),
            r as (
              insert into audit_reading (reader_id, reader_roles, student_id, session_id, hour, read_at)
              select :imogen, '{admin}', m.student_id, m.session_id, h.at,
                     h.at + :i % 30 * interval '1 second' from session_student m,
                       (select timestamptz '2026-11-20 00:00Z' + :i / 30 * interval '1 hour' as at) h
              where m.session_id = :session),
            n as (
              insert into notification (id, guardian_id, student_id, week_on, at, in_inbox, by_mail)
              select :id, :elena, m.student_id, date '2026-01-04' + 7 * :i, s.starts_at, true, false
              from session_student m join session s on s.id = m.session_id where m.session_id = :session
              returning id)
            insert into notification_session (notification_id, session_id) select id, :session from n
            """)
        .param("i", i)
        .param("id", Id.next())
        .param("said", "Entry-%02dx".formatted(i))
        .param("session", session)
        .param("imogen", given.imogen().id())
        .param("elena", given.elena().id())
        .update();
  }
}
