package app.afterbell.imports;

import static java.util.stream.Collectors.toSet;

import app.afterbell.imports.Preview.Count;

import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the files against what is known, and finds everything that is wrong. Writes nothing. */
@Component
class Planner {

  private final Snapshot snapshot;
  private final Mappings mappings;
  private final Matching matching;

  Planner(Snapshot snapshot, Mappings mappings, Matching matching) {
    this.snapshot = snapshot;
    this.mappings = mappings;
    this.matching = matching;
  }

  Plan plan(List<Upload> uploads, Instant now) {
    return plan(uploads, true, Choices.NONE, now);
  }

  /** @param mayChangeStaff whether who imports may make staff, and change under which address staff sign in */
  Plan plan(List<Upload> uploads, boolean mayChangeStaff, Choices choices, Instant now) {
    var findings = new Findings();
    var read = matching.of(Sheets.read(uploads, mappings.all(), findings));
    var known = snapshot.read(
        Addresses.in(read.rows(SheetKind.PEOPLE)),
        read.rows(SheetKind.SESSIONS).stream().map(row -> row.text("engagement")).collect(toSet()),
        read.rows(SheetKind.ENGAGEMENTS).stream().flatMap(Planner::booked).collect(toSet()),
        window(read),
        keys(read), read, choices);
    var contents = read.without(kind -> hasEmptyColumn(read.sheets().get(kind), known, findings));
    var directory = new Directory(known, contents.mayLack(SheetKind.PEOPLE));
    var people = contents.has(SheetKind.PEOPLE)
        ? new PeopleCheck(known, findings, directory, mayChangeStaff).check(contents.sheets().get(SheetKind.PEOPLE))
        : List.<PersonStep>of();
    if (contents.has(SheetKind.PEOPLE)) {
      new GuardianCheck(known, snapshot.staff(), snapshot.ties(known.met().families().keySet()), mayChangeStaff)
          .check(contents.sheets().get(SheetKind.PEOPLE), people);
    }
    var engagementsCheck = new EngagementsCheck(known, findings, directory);
    var engagements = contents.has(SheetKind.ENGAGEMENTS)
        ? engagementsCheck.check(contents.sheets().get(SheetKind.ENGAGEMENTS))
        : List.<EngagementStep>of();
    var sessionsCheck = new SessionsCheck(
        known, findings, directory, engagementsCheck, contents.mayLack(SheetKind.ENGAGEMENTS), now);
    var sessions = contents.has(SheetKind.SESSIONS)
        ? sessionsCheck.check(contents.sheets().get(SheetKind.SESSIONS))
        : List.<SessionStep>of();
    var preview = findings.preview(
        contents.has(SheetKind.PEOPLE) ? countPeople(people) : null,
        contents.has(SheetKind.ENGAGEMENTS) ? countEngagements(engagements) : null,
        contents.has(SheetKind.SESSIONS) ? countSessions(sessions, sessionsCheck.unchanged()) : null,
        (int) sessions.stream().filter(step -> step.attendance() != null).count(),
        (int) sessions.stream().filter(step -> step.notes() != null).count(), known.met().meetings())
        .telling(told(sessions, people, known, now));
    return new Plan(
        people.stream().filter(PersonStep::writes).toList(),
        engagements.stream().filter(EngagementStep::writes).toList(),
        sessions,
        List.copyOf(findings.said()),
        known.met().families(),
        known.met().homes(),
        preview);
  }

  private Told told(List<SessionStep> sessions, List<PersonStep> people, Known known, Instant now) {
    var students = sessions.stream().filter(step -> step.notes() != null).flatMap(step -> step.students().stream())
        .collect(toSet());
    return Told.of(sessions, snapshot.guardiansOf(students), people, known, now);
  }

  // A column that is empty in each row of something new is one problem, and not one for each row and for each row that
  // names it.
  private static boolean hasEmptyColumn(SheetContents.Sheet sheet, Known known, Findings findings) {
    var rows = sheet.rows();
    if (rows.size() < 2 || rows.stream().allMatch(row -> known.knows(sheet.kind(), row.text("id")))) {
      return false;
    }
    var empty = sheet.kind().required().stream().filter(column -> rows.stream().allMatch(row -> row.isEmpty(column)))
        .toList();
    empty.forEach(column -> findings.problem(sheet.file(), 0, column, null, "imports.problem.column_empty"));
    return !empty.isEmpty();
  }

  private static Stream<String> booked(Row engagement) {
    return Stream.concat(Stream.of(engagement.text("mentor")), Cells.list(engagement.text("students")).stream());
  }

  private static Map<SheetKind, List<String>> keys(SheetContents contents) {
    return Map.of(
        SheetKind.PEOPLE, contents.rows(SheetKind.PEOPLE).stream().map(row -> row.text("id")).toList(),
        SheetKind.ENGAGEMENTS, contents.rows(SheetKind.ENGAGEMENTS).stream().map(row -> row.text("id")).toList(),
        SheetKind.SESSIONS,
        contents.rows(SheetKind.SESSIONS).stream().map(SessionsCheck::rowKey).flatMap(Optional::stream).toList());
  }

  // A day to either side: local times become instants within it.
  private static Optional<TimeRange> window(SheetContents contents) {
    var starts = contents.rows(SheetKind.SESSIONS).stream()
        .map(row -> Cells.localTime(row.text("starts_at")))
        .flatMap(Optional::stream)
        .map(local -> local.toInstant(ZoneOffset.UTC))
        .sorted()
        .toList();
    return starts.isEmpty() ? Optional.empty() : Optional.of(new TimeRange(
        starts.getFirst().minus(Duration.ofDays(1)), starts.getLast().plus(Duration.ofDays(2))));
  }

  private static Count countPeople(List<PersonStep> steps) {
    int created = (int) steps.stream().filter(step -> step.known() == null).count();
    int written = (int) steps.stream().filter(PersonStep::writes).count();
    return new Count(created, written - created, steps.size() - written);
  }

  private static Count countEngagements(List<EngagementStep> steps) {
    int created = (int) steps.stream().filter(step -> step.known() == null).count();
    int written = (int) steps.stream().filter(EngagementStep::writes).count();
    return new Count(created, written - created, steps.size() - written);
  }

  private static Count countSessions(List<SessionStep> steps, int unchanged) {
    int created = (int) steps.stream().filter(step -> step.known() == null).count();
    return new Count(created, steps.size() - created, unchanged);
  }
}
