package app.afterbell.family.print;

import app.afterbell.family.entry.EntriesQuery;
import app.afterbell.family.entry.Entry;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one student's sessions of a period, for somebody who may read their notes. */
@Component
class PrintQuery {

  private static final int MOST = 200;

  private final Sql sql;
  private final EntriesQuery entries;
  private final Organizations organizations;
  private final NotesReadings readings;

  PrintQuery(Sql sql, EntriesQuery entries, Organizations organizations, NotesReadings readings) {
    this.sql = sql;
    this.entries = entries;
    this.organizations = organizations;
    this.readings = readings;
  }

  record StudentRow(PersonId id, String name) {}

  /** @param to the last day, in the reader's zone */
  @Transactional
  public PrintPage page(Viewer viewer, @Nullable PersonId student, LocalDate from, LocalDate to, Instant now) {
    var students = students(viewer);
    var chosen = students.stream()
        .filter(row -> student == null || row.id().equals(student))
        .findFirst()
        .orElseThrow(NotFound::new);
    boolean wrong = to.isBefore(from);
    var found = wrong ? List.<Entry>of() : entries.within(viewer, chosen.id(), period(viewer, from, to), MOST + 1, now);
    var shown = found.subList(0, Math.min(MOST, found.size()));
    readings.shownToFamily(viewer, shown.stream().filter(entry -> entry.notes() != null).map(Entry::id).toList(), now);
    return new PrintPage(
        organizations.current(viewer).name(),
        students.stream().map(row -> new Option(row.id().value().toString(), row.name())).toList(),
        chosen.id(), chosen.name(), from, to, wrong, shown, found.size() > MOST);
  }

  private static TimeRange period(Viewer viewer, LocalDate from, LocalDate to) {
    return new TimeRange(
        from.atStartOfDay(viewer.zone()).toInstant(), to.plusDays(1).atStartOfDay(viewer.zone()).toInstant());
  }

  private List<StudentRow> students(Viewer viewer) {
    return sql.sql("""
            select a.student_id as id, c.name from family_access a join person_card c on c.id = a.student_id
            where a.viewer_id = :viewer and a.reads_notes
            order by c.name, c.id
            """)
        .param("viewer", viewer.id())
        .list(StudentRow.class);
  }
}
