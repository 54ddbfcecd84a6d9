package app.afterbell.desk.engagement;

import app.afterbell.desk.engagement.EngagementNotesPage.Note;
import app.afterbell.desk.engagement.EngagementNotesPage.Part;
import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the notes of an engagement, the newest first, and says so. */
@Component
class EngagementNotesQuery {

  private static final int MOST = 10;

  private final NotesReadings readings;
  private final Sql sql;

  EngagementNotesQuery(NotesReadings readings, Sql sql) {
    this.readings = readings;
    this.sql = sql;
  }

  private record Row(SessionId id, Instant startsAt, String mentor, String body) {}

  private record PartRow(SessionId session, String student, String body) {}

  /** @param before those of sessions that began before then; null: of all that have begun */
  @Transactional
  public EngagementNotesPage page(EngagementId id, @Nullable Instant before, Viewer staff, Instant now) {
    var name = sql.sql("select name from engagement_card where id = :id").param("id", id).one(String.class);
    var rows = rows(id, before == null ? now : before);
    var shown = rows.stream().limit(MOST).toList();
    var parts = parts(shown).stream().collect(Collectors.groupingBy(PartRow::session));
    readings.shown(staff, shown.stream().map(Row::id).toList(), now);
    var notes = shown.stream().map(row -> new Note(row.id(), row.startsAt(), row.mentor(), row.body(),
        parts.getOrDefault(row.id(), List.of()).stream().map(part -> new Part(part.student(), part.body())).toList()))
        .toList();
    return new EngagementNotesPage(id, name, notes, rows.size() > MOST, before != null);
  }

  private List<Row> rows(EngagementId id, Instant before) {
    return sql.sql("""
            select s.id, s.starts_at, p.name as mentor, n.body
            from session_fact s
            join notes_fact n on n.session_id = s.id
            join person_card p on p.id = s.mentor_id
            where s.engagement_id = :id and s.starts_at < :before and s.notes_at is not null
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("id", id)
        .param("before", before)
        .param("most", MOST + 1)
        .list(Row.class);
  }

  private List<PartRow> parts(List<Row> rows) {
    return rows.isEmpty() ? List.of() : sql.sql("""
            select x.session_id as session, p.name as student, x.body
            from notes_part_fact x join person_card p on p.id = x.student_id
            where x.session_id = any(:ids::uuid[]) order by p.name, p.id
            """)
        .each("ids", rows, Row::id)
        .list(PartRow.class);
  }
}
