package app.afterbell.imports;

import static java.util.stream.Collectors.toSet;

import app.afterbell.imports.Preview.Count;
import app.afterbell.imports.Sheets.Contents;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the files against what is known, and finds everything that is wrong. Writes nothing. */
@Component
class Planner {

  private final Snapshot snapshot;

  Planner(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Plan plan(List<Upload> uploads, Instant now) {
    return plan(uploads, true, now);
  }

  /** @param mayChangeStaff whether who imports may make staff, and change under which address staff sign in */
  Plan plan(List<Upload> uploads, boolean mayChangeStaff, Instant now) {
    var findings = new Findings();
    var contents = Sheets.read(uploads, findings);
    var known = snapshot.read(
        PeopleCheck.emails(contents.rows(SheetKind.PEOPLE)),
        contents.rows(SheetKind.SESSIONS).stream().map(row -> row.text("engagement")).collect(toSet()),
        contents.rows(SheetKind.ENGAGEMENTS).stream().map(row -> row.text("mentor")).collect(toSet()),
        window(contents));
    var directory = new Directory(known, contents.mayLack(SheetKind.PEOPLE));
    var people = contents.has(SheetKind.PEOPLE)
        ? new PeopleCheck(known, findings, directory, mayChangeStaff).check(contents.sheets().get(SheetKind.PEOPLE))
        : List.<PersonStep>of();
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
        contents.has(SheetKind.ENGAGEMENTS) ? countEngagements(engagements, known) : null,
        contents.has(SheetKind.SESSIONS) ? countSessions(sessions, sessionsCheck.unchanged()) : null,
        (int) sessions.stream().filter(step -> step.attendance() != null).count(),
        (int) sessions.stream().filter(step -> step.notes() != null).count());
    return new Plan(
        people.stream().filter(PersonStep::writes).toList(),
        engagements.stream().filter(step -> writes(step, known)).toList(),
        sessions,
        preview);
  }

  // A day to either side: local times become instants within it.
  private static Optional<TimeRange> window(Contents contents) {
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

  private static Count countEngagements(List<EngagementStep> steps, Known known) {
    int created = (int) steps.stream().filter(step -> step.known() == null).count();
    int written = (int) steps.stream().filter(step -> writes(step, known)).count();
    return new Count(created, written - created, steps.size() - written);
  }

  private static Count countSessions(List<SessionStep> steps, int unchanged) {
    int created = (int) steps.stream().filter(step -> step.known() == null).count();
    return new Count(created, steps.size() - created, unchanged);
  }

  private static boolean writes(EngagementStep step, Known known) {
    var standing = step.agreed().importId() == null ? null : known.engagements().get(step.agreed().importId());
    return standing == null || !standing.agreed().equals(step.agreed());
  }
}
