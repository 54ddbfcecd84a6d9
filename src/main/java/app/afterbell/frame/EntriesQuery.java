package app.afterbell.frame;

import app.afterbell.frame.Sheet.Change;
import app.afterbell.frame.Sheet.Entry;
import app.afterbell.frame.Sheet.Mark;
import app.afterbell.frame.Sheet.Plan;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a session's attendance came to be: who, when, from what to what (R12).
 *
 * @param undone whether it tells too what one press logged and was taken back, or changed while it could be
 */
record EntriesQuery(Sql sql, Plan plan, int most, boolean undone) {

  record EntryRow(
      int revision,
      Instant recordedAt,
      PersonId recordedBy,
      String recordedByName,
      boolean withdrawn,
      @Nullable Integer actualMinutes,
      @Nullable String reason,
      @Nullable Instant undoUntil,
      @Nullable Instant replacedAt) {

    private boolean leavesNoTrace() {
      return withdrawn || undoUntil != null && replacedAt != null && replacedAt.isBefore(undoUntil);
    }
  }

  record MarkRow(
      int revision,
      PersonId studentId,
      String studentName,
      AttendanceStatus status,
      @Nullable Instant toldAt,
      @Nullable String reason) {

    private Mark toMark() {
      return new Mark(studentId, studentName, status, toldAt, reason);
    }
  }

  /** The newest first. */
  List<Entry> entries() {
    var rows = rows();
    if (rows.isEmpty()) {
      return List.of();
    }
    var marks = marks(rows.getLast().revision());
    var entries = new ArrayList<Entry>();
    Entry before = null;
    for (var row : rows.reversed()) {
      if (!undone && row.leavesNoTrace()) {
        continue;
      }
      before = entry(row, marks.getOrDefault(row.revision(), List.of()), before);
      entries.add(before);
    }
    return entries.reversed();
  }

  private Entry entry(EntryRow row, List<Mark> marks, @Nullable Entry before) {
    return new Entry(
        row.revision(), row.recordedAt(), row.recordedByName(), !row.recordedBy().equals(plan.mentorId()),
        row.withdrawn(), row.undoUntil() != null, row.actualMinutes(), row.reason(), marks,
        changes(row, marks, before));
  }

  private static List<Change> changes(EntryRow row, List<Mark> marks, @Nullable Entry before) {
    var changes = new ArrayList<Change>();
    var statuses = before == null
        ? Map.<PersonId, AttendanceStatus>of()
        : before.marks().stream().collect(Collectors.toMap(Mark::studentId, Mark::status));
    for (var mark : marks) {
      var was = statuses.get(mark.studentId());
      if (was != mark.status()) {
        changes.add(new Change(mark.studentName(), was, mark.status(), null, null));
      }
    }
    var minutes = before == null ? null : before.actualMinutes();
    if (!row.withdrawn() && !Objects.equals(minutes, row.actualMinutes())) {
      changes.add(new Change(null, null, null, minutes, row.actualMinutes()));
    }
    return changes;
  }

  private List<EntryRow> rows() {
    return sql.sql("""
            select a.revision, a.recorded_at, a.recorded_by, p.name as recorded_by_name, a.withdrawn, a.actual_minutes,
                   a.reason, a.undo_until, lead(a.recorded_at) over (order by a.revision) as replaced_at
            from attendance_history a join person_card p on p.id = a.recorded_by
            where a.session_id = :session
            order by a.revision desc
            limit :most
            """)
        .param("session", plan.id())
        .param("most", most)
        .list(EntryRow.class);
  }

  private Map<Integer, List<Mark>> marks(int from) {
    return sql.sql("""
            select m.revision, m.student_id, p.name as student_name, m.status, m.told_at, m.reason
            from attendance_mark_history m join person_card p on p.id = m.student_id
            where m.session_id = :session and m.revision >= :from
            order by p.name, p.id
            """)
        .param("session", plan.id())
        .param("from", from)
        .list(MarkRow.class)
        .stream()
        .collect(Collectors.groupingBy(MarkRow::revision, Collectors.mapping(MarkRow::toMark, Collectors.toList())));
  }
}
