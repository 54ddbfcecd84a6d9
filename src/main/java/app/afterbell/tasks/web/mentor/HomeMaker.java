package app.afterbell.tasks.web.mentor;

import app.afterbell.engagements.MeetingLink;
import app.afterbell.payroll.PayPeriod;
import app.afterbell.shared.Money;
import app.afterbell.shared.Viewer;
import app.afterbell.tasks.Elsewhere;
import app.afterbell.tasks.PayRule.Planned;
import app.afterbell.tasks.PayRule;
import app.afterbell.tasks.web.mentor.HomeQuery.EarnedRow;
import app.afterbell.tasks.web.mentor.HomeQuery.Kind;
import app.afterbell.tasks.web.mentor.HomeQuery.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the page of the rows. */
record HomeMaker(Viewer mentor, PayRule rule, PayPeriod period, Instant now) {

  private static final Duration JOIN_BEFORE = Duration.ofMinutes(15);

  HomePage make(List<Row> rows, List<EarnedRow> earned, int from, String seen) {
    var waiting = rows.stream().filter(is(Kind.WAITING)).map(this::task).toList();
    var page = waiting.stream().skip(from).limit(HomePage.PAGE).toList();
    return new HomePage(
        mentor.firstName(),
        waiting.size(),
        (int) waiting.stream().filter(Task::overdue).count(),
        from,
        page,
        waiting.stream().filter(task -> !task.overdue()).findFirst().orElse(null),
        rows.stream().filter(is(Kind.UNDOABLE)).map(HomeMaker::undoable).toList(),
        rows.stream().filter(is(Kind.COMING)).map(this::coming).toList(),
        new EarnedMaker(period, rule.calendar().zone()).make(earned, waiting),
        seen,
        null);
  }

  private static Predicate<Row> is(Kind kind) {
    return row -> row.kind() == kind;
  }

  private Task task(Row row) {
    var planned = new Planned(row.startsAt(), row.plannedMinutes(), row.dueAt(), new Money(row.payRate(), row.currency()));
    boolean running = now.isBefore(planned.end());
    return new Task(
        row.id(), row.name(), row.students(), elsewhere(row), row.startsAt(), row.plannedMinutes(), planned.end(), row.dueAt(),
        row.statuses(), row.actualMinutes(), row.attendanceAt(), row.notesAt(), row.draftSavedAt(),
        rule.at(now, planned, row.statuses(), row.actualMinutes()),
        running, now.isAfter(row.dueAt()), running ? MeetingLink.safe(row.meetingLink()) : null);
  }

  private Coming coming(Row row) {
    return new Coming(
        row.id(), row.name(), row.students(), elsewhere(row), row.startsAt(), row.plannedMinutes(), joinLink(row));
  }

  private @Nullable String joinLink(Row row) {
    return now.isBefore(row.startsAt().minus(JOIN_BEFORE)) ? null : MeetingLink.safe(row.meetingLink());
  }

  private List<Elsewhere> elsewhere(Row row) {
    return Elsewhere.of(row.startsAt(), mentor.zone(), row.students(), row.zones());
  }

  private static Undoable undoable(Row row) {
    var minutes = row.actualMinutes() == null ? row.plannedMinutes() : row.actualMinutes();
    return new Undoable(
        row.id(), row.attendanceRevision(), row.name(), row.startsAt(), minutes, row.students().size() > 1, row.undoUntil());
  }
}
