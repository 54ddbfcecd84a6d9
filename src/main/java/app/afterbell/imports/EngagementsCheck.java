package app.afterbell.imports;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the rows of engagements.csv with what is known. */
final class EngagementsCheck {

  private final Known known;
  private final Findings findings;
  private final Directory directory;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<EngagementId, Integer> looked = new HashMap<>();
  private final Map<String, EngagementStep> agreed = new HashMap<>();
  private final Set<String> wrong = new HashSet<>();

  EngagementsCheck(Known known, Findings findings, Directory directory) {
    this.known = known;
    this.findings = findings;
    this.directory = directory;
    known.engagements().forEach((id, engagement) ->
        agreed.put(id, new EngagementStep(
            engagement.id(), engagement.id(), engagement.agreed(), Set.of(), Set.of(), Set.of(), false)));
  }

  /** Every engagement that sessions can refer to, as it will be. */
  Map<String, EngagementStep> agreed() {
    return agreed;
  }

  /** Named by a row that has problems of its own. */
  boolean isWrong(String id) {
    return wrong.contains(id);
  }

  List<EngagementStep> check(SheetContents.Sheet sheet) {
    var steps = new ArrayList<EngagementStep>();
    sheet.rows().forEach(row -> check(row, steps));
    int absent = (int) known.engagements().values().stream().map(Engagement::id)
        .filter(engagement -> !looked.containsKey(engagement)).distinct().count();
    if (absent > 0) {
      findings.note(sheet.file(), 0, "imports.note.engagements_absent", absent);
    }
    return steps;
  }

  private void check(Row row, List<EngagementStep> steps) {
    var id = row.id("id");
    var before = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
    if (before != null) {
      row.problem("id", "imports.problem.id_twice", before);
      return;
    }
    var standing = known.engagements().get(id);
    var same = standing == null ? null : looked.putIfAbsent(standing.id(), row.line());
    if (same != null) {
      row.problem("id", "imports.problem.same_engagement", same);
      return;
    }
    var wanted = new EngagementReading(row, standing == null ? null : standing.agreed(), known, directory).read();
    if (row.isFine()) {
      var step = standing == null ? starting(row, wanted) : changing(row, standing, wanted);
      if (row.isFine()) {
        agreed.put(id, step);
        steps.add(step);
        return;
      }
    }
    wrong.add(id);
  }

  private EngagementStep starting(Row row, NewEngagement wanted) {
    var news = new News(row, Said.nothing(SheetKind.ENGAGEMENTS, row.text("id")));
    news.list("students", students(row));
    cells(wanted).forEach(news::say);
    findings.said(news);
    return new EngagementStep(EngagementId.next(), null, wanted, Set.of(), Set.of(), Set.of(), false);
  }

  private EngagementStep changing(Row row, Engagement standing, NewEngagement wanted) {
    var news = known.news(SheetKind.ENGAGEMENTS, row.text("id"), row);
    var from = standing.agreed();
    var students = news.of("students", students(row),
        from.students().stream().map(directory::importId).collect(Collectors.toSet()));
    var now = cells(from);
    var changes = new HashSet<String>();
    cells(wanted).forEach((column, cell) -> {
      if (!row.isEmpty(column) && news.isNew(column, cell, now.get(column))) {
        changes.add(column);
      }
    });
    findings.said(news);
    var step = new EngagementStep(
        standing.id(), standing.id(), wanted, changes, ids(students.added()), ids(students.removed()),
        known.met().has(SheetKind.ENGAGEMENTS, row.text("id")));
    var merged = step.onto(from);
    for (var refusal : EngagementRule.check(merged)) {
      row.problem(EngagementReading.columnOf(refusal), refusal.key());
    }
    compare(row, row.text("id"), from, merged);
    return step.agreeing(merged);
  }

  // Each column's text in one form, no matter how it is written. What an amount is depends on its currency.
  private Map<String, String> cells(NewEngagement of) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("name", of.name());
    cells.put("mentor", directory.importId(of.mentor()));
    cells.put("subject", of.subject());
    cells.put("minutes", String.valueOf(of.terms().minutes()));
    cells.put("weekly", WeeklyTime.format(of.weekly()));
    cells.put("time_zone", of.zone().getId());
    cells.put("bill_rate_per_hour", written(of.terms().billRate()));
    cells.put("pay_rate_per_hour", written(of.terms().payRate()));
    cells.put("starts_on", of.startsOn().toString());
    cells.put("ends_on", of.endsOn() == null ? "" : of.endsOn().toString());
    cells.put("meeting_link", of.meetingLink() == null ? "" : of.meetingLink());
    return cells;
  }

  private List<String> students(Row row) {
    return Cells.list(row.text("students")).stream().map(directory::first).toList();
  }

  private Set<PersonId> ids(Set<String> importIds) {
    return importIds.stream().map(directory::find).flatMap(Optional::stream).map(Directory.Entry::id)
        .collect(Collectors.toSet());
  }

  private void compare(Row row, String id, NewEngagement from, NewEngagement to) {
    if (!from.mentor().equals(to.mentor()) && known.engagementsWithSessions().contains(id)) {
      row.problem("mentor", "imports.problem.mentor_changed", directory.importId(from.mentor()));
    }
    changes(id, "name", from.name(), to.name());
    changes(id, "mentor", directory.importId(from.mentor()), directory.importId(to.mentor()));
    changes(id, "students", written(from.students()), written(to.students()));
    changes(id, "subject", from.subject(), to.subject());
    changes(id, "minutes", from.terms().minutes(), to.terms().minutes());
    changes(id, "weekly", WeeklyTime.format(from.weekly()), WeeklyTime.format(to.weekly()));
    changes(id, "time_zone", from.zone(), to.zone());
    boolean rates = changes(id, "bill_rate_per_hour", written(from.terms().billRate()), written(to.terms().billRate()));
    rates |= changes(id, "pay_rate_per_hour", written(from.terms().payRate()), written(to.terms().payRate()));
    changes(id, "starts_on", from.startsOn(), to.startsOn());
    changes(id, "ends_on", from.endsOn(), to.endsOn());
    changes(id, "meeting_link", from.meetingLink(), to.meetingLink());
    if (rates) {
      row.note("imports.note.rates_changed", to.name());
    }
  }

  private boolean changes(
      String id, String field, @Nullable Object from, @Nullable Object to) {
    if (Objects.equals(from, to)) {
      return false;
    }
    findings.change(SheetKind.ENGAGEMENTS, id, field, from, to);
    return true;
  }

  private String written(Set<PersonId> students) {
    return students.stream().map(directory::importId).sorted().collect(Collectors.joining(";"));
  }

  private static String written(Money rate) {
    return rate.toMajor() + " " + rate.currency();
  }
}
