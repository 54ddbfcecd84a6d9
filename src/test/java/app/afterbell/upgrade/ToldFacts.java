package app.afterbell.upgrade;

import app.afterbell.api.Program;
import app.afterbell.api.Tokens;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.family.entry.EntriesQuery;
import app.afterbell.family.entry.Entry;
import app.afterbell.payroll.EarningsQuery;
import app.afterbell.payroll.Statement;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What the product itself tells people, by the queries of its pages and by its programs' door. */
final class ToldFacts {

  private static final LocalDate FIRST_PERIOD = LocalDate.of(2026, 8, 17);
  private static final int PERIODS = 12;

  private final Sql sql;
  private final EntriesQuery entries;
  private final EarningsQuery earnings;
  private final Engagements engagements;
  private final Environment environment;
  private final Tokens tokens;

  ToldFacts(Sql sql, EntriesQuery entries, EarningsQuery earnings, Engagements engagements, Environment environment,
      Tokens tokens) {
    this.sql = sql;
    this.entries = entries;
    this.earnings = earnings;
    this.engagements = engagements;
    this.environment = environment;
    this.tokens = tokens;
  }

  record Person(PersonId id, String name, ZoneId zone, List<Role> roles) {}

  record Seen(PersonId student, @Nullable Instant since) {}

  /** @param now what the application's clock says too */
  Facts at(Instant now) {
    var lines = new LinkedHashMap<String, List<String>>();
    var timelines = timelines(now);
    lines.put("timelines of families", timelines);
    var known = new HashSet<>(timelines);
    lines.put("what is otherwise in timelines once nothing can be undone",
        timelines(now.plus(Duration.ofMinutes(10))).stream().filter(line -> !known.contains(line)).toList());
    lines.put("pay days of earning lines", statements(now).flatMap(ToldFacts::paid).toList());
    lines.put("sessions that wait, and what they would pay", statements(now).flatMap(ToldFacts::waiting).toList());
    lines.put("tasks, as programs read them", viewers("mentor").flatMap(this::tasks).toList());
    lines.put("terms of days", terms());
    return new Facts(lines);
  }

  private List<String> timelines(Instant now) {
    return Stream.concat(viewers("student"), viewers("guardian")).distinct().flatMap(viewer -> {
      var seen = sql.sql("""
              select a.student_id as student, coalesce(v.before_at, v.started_at) as since
              from family_access a left join family_visit v on v.person_id = a.viewer_id
              where a.viewer_id = :viewer
              """)
          .param("viewer", viewer.id()).list(Seen.class);
      return seen.isEmpty() ? Stream.of() : entries
          .newest(viewer, seen.stream().map(Seen::student).toList(), null, null, 1000, now).stream()
          .map(entry -> timeline(viewer, entry, seen.getFirst().since()));
    }).toList();
  }

  private static String timeline(Viewer viewer, Entry entry, @Nullable Instant since) {
    var mark = since == null ? null : entry.isNewSince(since) ? "new" : entry.isChangedSince(since) ? "changed" : null;
    return line(viewer.name(), entry.studentName(), entry.engagement(), entry.startsAt(), end(entry.id()),
        entry.status(), entry.actualMinutes(), entry.toldAt(), entry.firstAt(), entry.changedAt(),
        hash(entry.notes()), hash(entry.part()), mark);
  }

  private record Paid(Viewer mentor, Statement statement) {}

  private Stream<Paid> statements(Instant now) {
    return viewers("mentor").flatMap(mentor -> Stream.iterate(FIRST_PERIOD, day -> day.plusWeeks(2)).limit(PERIODS)
        .map(day -> new Paid(mentor, earnings.statement(mentor, day, now))));
  }

  private static Stream<String> paid(Paid of) {
    return of.statement().lines().stream().map(each -> line(of.mentor().name(), each.engagement(), each.startsAt(),
        end(each.session()), each.status(), each.total().minor(), each.amount().minor(), each.amount().currency(),
        each.recordedAt(), of.statement().period().from(), of.statement().period().payOn(),
        each.corrects() == null ? null : each.corrects().payOn()));
  }

  private static Stream<String> waiting(Paid of) {
    return of.statement().waiting().stream().map(each -> line(of.mentor().name(), each.engagement(), each.startsAt(),
        end(each.session()), each.dueAt(), each.overdue(), each.attendanceIn(), each.notesIn(), each.pays().minor(),
        each.pays().currency(), of.statement().period().payOn()));
  }

  private Stream<String> tasks(Viewer mentor) {
    var tasks = Program.of(environment, tokens, mentor).get("/api/v1/tasks").body().get("tasks");
    return tasks.valueStream().map(task -> line(mentor.name(), task.at("/engagement/name").asString(),
        task.at("/startsAt").asString(), task.get("session").asString().substring(30), task.get("dueAt").asString(),
        task.get("overdue"), task.get("open"), task.get("students").findValuesAsString("name")));
  }

  private List<String> terms() {
    record Named(EngagementId id, String name) {}
    var lines = new ArrayList<String>();
    for (var named : sql.sql("select id, name from engagement_card").list(Named.class)) {
      for (var day = LocalDate.of(2026, 8, 8); day.isBefore(LocalDate.of(2027, 2, 1)); day = day.plusMonths(1)) {
        var terms = engagements.termsOn(named.id(), day);
        lines.add(line(named.name(), named.id().value().toString().substring(30), day, terms.minutes(),
            terms.billRate().minor(), terms.payRate().minor(), terms.payRate().currency()));
      }
    }
    return lines;
  }

  private Stream<Viewer> viewers(String role) {
    return sql.sql("select id, name, zone, roles from viewer_card where :role = any(roles) order by name, id")
        .param("role", role)
        .list(Person.class)
        .stream()
        .map(person -> new Viewer(person.id(), person.name(), Set.copyOf(person.roles()), person.zone()));
  }

  private static String end(SessionId session) {
    return session.value().toString().substring(30);
  }

  private static @Nullable String hash(@Nullable String text) {
    return text == null ? null : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().substring(24);
  }

  private static String line(@Nullable Object... values) {
    return Stream.of(values).map(value -> value == null ? "-" : value.toString()).collect(Collectors.joining("\t"));
  }
}
