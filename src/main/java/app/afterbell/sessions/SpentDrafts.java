package app.afterbell.sessions;

import app.afterbell.sessions.NotesEntries.Entry;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Drafts go with the notes that grew from them, and with those that say the same; what else somebody typed stays (R19).
 */
@Component
class SpentDrafts {

  private final Sql sql;

  SpentDrafts(Sql sql) {
    this.sql = sql;
  }

  // Asked for each by the index (offset 0), and not joined to everybody's.
  void discard(List<Entry> submitted) {
    sql.sql("""
            delete from notes_draft where ctid = any(array(
              select d.row
              from unnest(:sessions::uuid[], :by::uuid[], :versions::integer[], :bodies::text[]) as s(session_id, by,
                version, body)
              cross join lateral (
                select x.ctid as row from notes_draft x
                where x.session_id = s.session_id and x.author_id = s.by
                  and (x.version = s.version or rtrim(x.body, E' \\t\\r\\n') = s.body) offset 0) d))
            """)
        .each("sessions", submitted, entry -> entry.session().id())
        .each("by", submitted, entry -> entry.by().id())
        .each("versions", submitted, entry -> entry.submission().draftVersion())
        .each("bodies", submitted, entry -> entry.submission().text())
        .update();
    var parts = submitted.stream().flatMap(entry -> parts(entry).stream()).toList();
    if (!parts.isEmpty()) {
      discardParts(parts);
    }
  }

  private record Part(Entry entry, PersonId student) {}

  private static List<Part> parts(Entry entry) {
    var submission = entry.submission();
    if (submission.parts() == null) {
      return List.of();
    }
    var students = new HashSet<>(submission.partDrafts().keySet());
    students.addAll(submission.parts().keySet());
    return students.stream().map(student -> new Part(entry, student)).toList();
  }

  private void discardParts(List<Part> parts) {
    sql.sql("""
            delete from notes_part_draft where ctid = any(array(
              select d.row
              from unnest(:sessions::uuid[], :by::uuid[], :students::uuid[], :versions::integer[], :bodies::text[])
                as s(session_id, by, student_id, version, body)
              cross join lateral (
                select x.ctid as row from notes_part_draft x
                where x.session_id = s.session_id and x.author_id = s.by and x.student_id = s.student_id
                  and (x.version = s.version or rtrim(x.body, E' \\t\\r\\n') = s.body) offset 0) d))
            """)
        .each("sessions", parts, part -> part.entry().session().id())
        .each("by", parts, part -> part.entry().by().id())
        .each("students", parts, Part::student)
        .each("versions", parts, part -> part.entry().submission().partDrafts().getOrDefault(part.student(), 0))
        .each("bodies", parts, part -> part.entry().submission().part(part.student()))
        .update();
  }
}
