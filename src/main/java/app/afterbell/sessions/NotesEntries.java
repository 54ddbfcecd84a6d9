package app.afterbell.sessions;

import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The append-only history of notes, with the parts for one student each (R21): the newest entry stands. Whose family
 * reads something new by it is noted with that student in the same statement.
 */
@Component
class NotesEntries {

  private final Sql sql;

  NotesEntries(Sql sql) {
    this.sql = sql;
  }

  /** What is to stand of a session from now on. @param before what stood, null for nothing */
  record Entry(
      OpenedSession session, NotesSubmission submission, @Nullable StandingNotes before, Viewer by, Instant at) {

    int revision() {
      return session.notesRevision() + 1;
    }

    /** Parts that are not spoken of stay as they stand. */
    private Map<PersonId, String> parts() {
      return submission.parts() != null ? submission.parts() : before == null ? Map.of() : before.parts();
    }

    /** Whose family reads something else than before. */
    private List<PersonId> hearing() {
      return before == null || !before.body().equals(submission.text())
          ? session.students()
          : session.students().stream()
              .filter(student -> !Objects.equals(parts().get(student), before.parts().get(student)))
              .toList();
    }
  }

  private record PartRow(Entry entry, PersonId student, String body) {}

  private record HearingRow(Entry entry, PersonId student) {}

  /** @param history whether notes that are the first of their session are news to nobody */
  void add(List<Entry> entries, boolean history) {
    var parts = new ArrayList<PartRow>();
    entries.forEach(entry -> entry.parts().forEach((student, body) -> parts.add(new PartRow(entry, student, body))));
    var hearing = entries.stream()
        .flatMap(entry -> entry.hearing().stream().map(student -> new HearingRow(entry, student)))
        .toList();
    sql.sql("""
            with written as (
              select * from unnest(:sessions::uuid[], :revisions::integer[], :at::timestamptz[], :by::uuid[],
                :bodies::text[])
                as t(session_id, revision, at, by, body)),
            entries as (
              insert into notes_entry (session_id, revision, recorded_at, recorded_by, body)
              select session_id, revision, at, by, body from written),
            parts as (
              insert into notes_part (session_id, revision, student_id, body)
              select * from unnest(:partSessions::uuid[], :partRevisions::integer[], :partStudents::uuid[],
                :partBodies::text[])),
            hearing as (
              update session_student m set news_revision = w.revision, news_at = w.at
              from unnest(:newsSessions::uuid[], :newsStudents::uuid[]) as h(session_id, student_id)
              join written w on w.session_id = h.session_id
              where m.session_id = h.session_id and m.student_id = h.student_id)
            update session s set notes_revision = w.revision, notes_at = coalesce(s.notes_at, w.at),
                history = case when s.notes_at is null then :history else s.history end
            from written w where s.id = w.session_id
            """)
        .each("sessions", entries, entry -> entry.session().id())
        .each("revisions", entries, Entry::revision)
        .each("at", entries, Entry::at)
        .each("by", entries, entry -> entry.by().id())
        .each("bodies", entries, entry -> entry.submission().text())
        .each("partSessions", parts, part -> part.entry().session().id())
        .each("partRevisions", parts, part -> part.entry().revision())
        .each("partStudents", parts, PartRow::student)
        .each("partBodies", parts, PartRow::body)
        .each("newsSessions", hearing, row -> row.entry().session().id())
        .each("newsStudents", hearing, HearingRow::student)
        .param("history", history)
        .update();
  }

  /** The notes that stand of those of these sessions that have any. This does not check the viewer. */
  Map<SessionId, StandingNotes> standing(Collection<SessionId> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    return sql.sql("""
            select n.session_id, n.revision, n.recorded_at,
                   (select p.name from person_card p where p.id = n.recorded_by) as recorded_by_name, n.body,
                   k.student_id, k.body as part
            from notes_fact n
            left join notes_part k on k.session_id = n.session_id and k.revision = n.revision
            where n.session_id = any(:sessions)
            """)
        .param("sessions", sessions)
        .list(Row.class)
        .stream()
        .collect(Collectors.groupingBy(Row::sessionId,
            Collectors.collectingAndThen(Collectors.toList(), Row::standing)));
  }

  record Row(
      SessionId sessionId,
      int revision,
      Instant recordedAt,
      String recordedByName,
      String body,
      @Nullable PersonId studentId,
      @Nullable String part) {

    private static StandingNotes standing(List<Row> rows) {
      var entry = rows.getFirst();
      return new StandingNotes(
          entry.revision, entry.recordedAt, entry.recordedByName, entry.body,
          rows.stream().filter(row -> row.studentId != null).collect(Collectors.toMap(Row::studentId, Row::part)));
    }
  }
}
