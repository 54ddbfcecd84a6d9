package app.afterbell.mentor.home;

import app.afterbell.engagements.MeetingLink;
import app.afterbell.mentor.home.HomeQuery.EarnedRow;
import app.afterbell.mentor.home.HomeQuery.Kind;
import app.afterbell.mentor.home.HomeQuery.Row;
import app.afterbell.payroll.PayPeriod;
import app.afterbell.payroll.PayRule;
import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.planning.Offer;
import app.afterbell.shared.Money;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of the rows. */
record HomeMaker(Viewer mentor, PayRule rule, PayPeriod period, Instant now) {

  private static final Duration JOIN_BEFORE = Duration.ofMinutes(15);

  HomePage make(List<Row> rows, List<EarnedRow> earned, List<Asked> asked, List<Offer> offers, int from,
      String seen) {
    var waiting = rows.stream().filter(is(Kind.WAITING)).map(this::task).toList();
    var late = waiting.stream().filter(Task::overdue).toList();
    var page = ordered(waiting).stream().skip(from).limit(HomePage.PAGE).toList();
    return new HomePage(
        mentor.firstName(),
        waiting.size(),
        late.size(),
        from,
        page,
        sum(waiting),
        sum(late),
        rows.stream().filter(is(Kind.UNDOABLE)).map(HomeMaker::undoable).toList(),
        coming(rows),
        asked,
        offers,
        new EarnedMaker(period, rule.calendar().zone()).make(earned, waiting),
        seen,
        null,
        null,
        null);
  }

  // What has just ended is what the mentor came for; what is late stays in the order in which it was due.
  private static List<Task> ordered(List<Task> waiting) {
    return Stream.concat(
            waiting.stream().filter(task -> !task.overdue()).sorted(Comparator.comparing(Task::startsAt).reversed()),
            waiting.stream().filter(Task::overdue))
        .toList();
  }

  private static @Nullable Money sum(List<Task> tasks) {
    var currencies = tasks.stream().map(task -> task.pay().amount().currency()).distinct().toList();
    return currencies.size() != 1 ? null
        : new Money(tasks.stream().mapToLong(task -> task.pay().amount().minor()).sum(), currencies.getFirst());
  }

  private static Predicate<Row> is(Kind kind) {
    return row -> row.kind() == kind;
  }

  private Task task(Row row) {
    var planned = new Planned(row.startsAt(), row.plannedMinutes(), row.dueAt(),
        new Money(row.payRate(), row.currency()));
    boolean running = now.isBefore(planned.end());
    return new Task(
        row.id(), row.name(), row.students(), row.startsAt(), row.plannedMinutes(), planned.end(), row.dueAt(),
        row.statuses(), row.actualMinutes(), row.attendanceAt(), row.notesAt(), row.draftSavedAt(),
        rule.at(now, planned, row.statuses(), row.actualMinutes()),
        running, now.isAfter(row.dueAt()), running ? MeetingLink.safe(row.meetingLink()) : null);
  }

  // What families ask of one of the first that come was found twice.
  private List<Coming> coming(List<Row> rows) {
    return rows.stream().filter(is(Kind.COMING)).map(this::coming).distinct()
        .sorted(Comparator.comparing(Coming::startsAt).thenComparing(one -> one.id().value())).toList();
  }

  private Coming coming(Row row) {
    return new Coming(row.id(), row.name(), row.startsAt(), row.plannedMinutes(), row.off(), row.proposed(),
        joinLink(row));
  }

  private @Nullable String joinLink(Row row) {
    return now.isBefore(row.startsAt().minus(JOIN_BEFORE)) ? null : MeetingLink.safe(row.meetingLink());
  }

  private static Undoable undoable(Row row) {
    var minutes = row.actualMinutes() == null ? row.plannedMinutes() : row.actualMinutes();
    return new Undoable(
        row.id(), row.attendanceRevision(), row.name(), row.startsAt(), minutes, row.students().size() > 1,
        row.undoUntil());
  }
}
