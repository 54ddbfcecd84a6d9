package app.afterbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Staff’s lists, by each of their columns and both ways: from page to page each line comes once, as in the file. */
@PageTest
class StaffListsTest {

  private static final Pattern NEXT = Pattern.compile("<a class=\"btn\" rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern LINE = Pattern.compile("<a class=\"whole\" href=\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("<a class=\"whole\" href=\"[^\"]+\">(?:<bdi>)?([^<]+)<");
  private static final Pattern HEADING = Pattern.compile("<th[^>]*><a href=\"[^\"]*sort=-?([a-z]+)\"");

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  StaffListsTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void goOnToTheirEndByEachColumnBothWays() {
    fill();
    for (var list : List.of("people?show=all", "people?show=students", "people?show=quiet", "mentors?show=all",
        "mentors?show=owing", "families?show=all", "families?show=notes", "open?show=all", "today?show=all")) {
      var columns = HEADING.matcher(body("/staff/" + list)).results().map(one -> one.group(1)).distinct().toList();
      assertThat(columns).as(list).isNotEmpty();
      for (var column : columns) {
        var up = lines("/staff/" + list + "&sort=" + column);
        var down = lines("/staff/" + list + "&sort=-" + column);
        assertThat(up).as(list + " by " + column).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(down).as(list + " by " + column).isEqualTo(up.reversed());
        var file = body("/staff/" + list.replace("?", "/file?") + "&sort=" + column);
        assertThat(file.strip().lines().count() - 1).as(list + ", as a file").isEqualTo(up.size());
      }
    }
    assertThat(lines("/staff/people?show=all").size()).isGreaterThan(100);
    assertThat(lines("/staff/open?show=all").size()).isGreaterThan(100);
  }

  // Letters that people know, with accents and capitals at random: the order is that of a collator, which is not the
  // database's own, and page, file and search have it alike.
  @Test
  void areInTheOrderInWhichPeopleLookForNames() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var names = Stream.generate(() -> name(random)).distinct().limit(120).toList();
    for (var name : names) {
      sql.sql("""
              with p as (insert into person (id, name, time_zone, created_at)
                values (uuidv7(), :name, 'UTC', :now) returning id),
                r as (insert into person_role (person_id, role) select id, unnest('{student, mentor}'::text[]) from p)
              insert into family (id, name) values (uuidv7(), :name)
              """)
          .param("name", name).param("now", TestClock.START).update();
    }
    given.imogen();
    var order = Collator.getInstance(Locale.ROOT);
    order.setStrength(Collator.SECONDARY);
    for (var list : List.of("people?show=students", "mentors?show=all", "families?show=all")) {
      var shown = shown("/staff/" + list, names);
      assertThat(shown).as(list + ", seed " + seed).containsExactlyInAnyOrderElementsOf(names)
          .isSortedAccordingTo(order);
      assertThat(shown("/staff/" + list + "&sort=-name", names)).as(list).isEqualTo(shown.reversed());
      var file = body("/staff/" + list.replace("?", "/file?") + "&sort=name");
      assertThat(file.lines().map(line -> line.split(",", 2)[0]).filter(names::contains).toList()).as(list)
          .isEqualTo(shown);
    }
  }

  private static String name(Random random) {
    return IntStream.range(0, 3).mapToObj(_ -> String.valueOf("aábcçeéèÉEzŽñoöO".charAt(random.nextInt(16))))
        .collect(Collectors.joining("", "N", "n"));
  }

  private List<String> shown(String path, List<String> names) {
    var found = new ArrayList<String>();
    for (var next = path; next != null;) {
      var body = body(next);
      found.addAll(NAME.matcher(body).results().map(one -> one.group(1)).filter(names::contains).toList());
      next = NEXT.matcher(body).results().findFirst().map(one -> one.group(1).replace("&amp;", "&")).orElse(null);
    }
    return found;
  }

  @Test
  void saysByWhichColumnItIsOrdered() {
    given.engagement(Cast.ALGEBRA);
    given.engagement(Cast.CHEMISTRY);
    assertThat(body("/staff/mentors")).containsPattern("aria-sort=\"ascending\"><a href=\"[^\"]*&sort=-name\"");
    assertThat(body("/staff/mentors?sort=-next")).containsPattern(
        "aria-sort=\"descending\"><a href=\"[^\"]*&sort=next\"");
    assertThat(pages.get().uri("/staff/mentors?sort=secret").with(SignedIn.as(given.imogen())).exchange())
        .hasStatus(404);
    var names = body("/staff/people/file?show=mentors&sort=-name");
    assertThat(names.indexOf(given.tomas().name())).isLessThan(names.indexOf(given.maya().name()));
  }

  private List<String> lines(String path) {
    var found = new ArrayList<String>();
    for (var next = path; next != null;) {
      var body = body(next);
      found.addAll(LINE.matcher(body).results().map(one -> one.group(1)).toList());
      next = NEXT.matcher(body).results().findFirst().map(one -> one.group(1).replace("&amp;", "&")).orElse(null);
      assertThat(found.size()).as(path).isLessThan(1000);
    }
    return found;
  }

  private String body(String path) {
    try {
      return pages.get().uri(URI.create(path)).with(SignedIn.as(given.imogen())).exchange().getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  // Two of each name, every third without an address, all of them mentors and students of families of their own; and
  // sessions of which some have ended, each hour one.
  private void fill() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var chemistry = given.engagement(Cast.CHEMISTRY);
    given.engagement(Cast.WRITING);
    for (int hour = 1; hour <= 102; hour++) {
      var at = TestClock.START.minus(Duration.ofHours(hour));
      var session = given.session(hour % 2 == 0 ? algebra : chemistry, at, 15);
      if (hour % 9 == 0) {
        given.attended(session, at.plus(Duration.ofHours(1)));
      }
    }
    sql.sql("""
            with p as (
              insert into person (id, name, email, time_zone, created_at)
              select uuidv7(), 'Person ' || i / 2, case when i % 3 > 0 then 'p' || i || '@home.example' end,
                     'America/New_York', :now
              from generate_series(1, 104) i
              returning id, name),
            r as (
              insert into person_role (person_id, role)
              select p.id, r from p, unnest('{mentor, student}'::text[]) r),
            f as (
              insert into family (id, name) select p.id, p.name from p returning id)
            insert into family_student (family_id, student_id) select f.id, f.id from f
            """)
        .param("now", TestClock.START)
        .update();
    sql.sql("""
            insert into engagement_student (engagement_id, student_id)
            select :algebra, p.id from person p where p.name like 'Person 1%'
            """)
        .param("algebra", algebra)
        .update();
  }
}
