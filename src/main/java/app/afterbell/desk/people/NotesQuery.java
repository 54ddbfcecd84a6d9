package app.afterbell.desk.people;

import app.afterbell.desk.people.NotesPage.Entry;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the newest notes about a student, and says so. */
@Component
class NotesQuery {

  private static final int MOST = 5;

  private final NotesReadings readings;
  private final Sql sql;

  NotesQuery(NotesReadings readings, Sql sql) {
    this.readings = readings;
    this.sql = sql;
  }

  @Transactional
  public NotesPage page(PersonId id, Viewer staff, Instant now) {
    var name = sql.sql("""
            select p.name from person_card p
            where p.id = :id and exists (select from role_card r where r.person_id = p.id and r.role = 'student')
            """)
        .param("id", id)
        .one(String.class);
    var entries = entries(id, now);
    readings.shown(staff, entries.stream().map(Entry::id).toList(), now);
    return new NotesPage(id, name, entries);
  }

  // Few of the newest that started, and of them those with notes: a student's sessions are found by their times.
  private List<Entry> entries(PersonId student, Instant now) {
    return sql.sql("""
            select s.id, e.name as engagement, p.name as mentor, s.starts_at, n.body,
                   (select x.body from notes_part_fact x
                    where x.session_id = s.id and x.student_id = :student) as part
            from (select x.session_id from session_student_fact x
                  where x.student_id = :student and x.starts_at <= :now
                  order by x.starts_at desc, x.session_id desc limit :looked) m
            join session_fact s on s.id = m.session_id and s.notes_at is not null
            join notes_fact n on n.session_id = s.id
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = s.mentor_id
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("student", student)
        .param("now", now)
        .param("looked", 4 * MOST)
        .param("most", MOST)
        .list(Entry.class);
  }
}
