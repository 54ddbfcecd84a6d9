package app.afterbell.family.web.notes;

import app.afterbell.family.Visits;
import app.afterbell.family.web.notes.NotesPage.Choice;
import app.afterbell.family.web.notes.NotesPage.Item;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Marked;
import app.afterbell.web.Search;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and searches the notes of the reader's students: what is for all, and their own parts. */
@Component("familyNotesQuery")
class NotesQuery {

  private static final int PAGE = 20;

  private final Sql sql;
  private final Visits visits;
  private final NotesReadings readings;

  NotesQuery(Sql sql, Visits visits, NotesReadings readings) {
    this.sql = sql;
    this.visits = visits;
    this.readings = readings;
  }

  /** @param student absent for all @param fresh only what came since the last visit */
  record Asked(Search search, @Nullable PersonId student, boolean fresh, @Nullable Before before) {}

  @Transactional
  public NotesPage page(Viewer viewer, Asked asked, Instant now) {
    var students = students(viewer);
    if (students.isEmpty()
        || asked.student() != null && students.stream().noneMatch(one -> one.id().equals(asked.student()))) {
      throw new NotFound();
    }
    var since = visits.look(viewer, now);
    var notes = notes(viewer, asked, asked.fresh() ? since : null, now);
    var shown = notes.subList(0, Math.min(PAGE, notes.size()));
    readings.shown(viewer, shown.stream().map(Item::id).toList(), now);
    var older = notes.size() > PAGE ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null;
    return new NotesPage(
        asked.search().typed(), students, asked.student(), asked.fresh(), shown, asked.before() == null, older);
  }

  private List<Choice> students(Viewer viewer) {
    return sql.sql(
            """
            select a.student_id as id, c.name from family_access a join person_card c on c.id = a.student_id
            where a.viewer_id = :viewer and a.reads_notes
            order by c.name, c.id
            """)
        .param("viewer", viewer.id())
        .list(Choice.class);
  }

  // The words of a note are those of what is for all, of this reader's own parts, and of whose session it was.
  private List<Item> notes(Viewer viewer, Asked asked, @Nullable Instant since, Instant now) {
    var from = asked.before() == null ? new Before(now, new UUID(-1, -1)) : asked.before();
    return sql.sql(
            """
            select s.id, e.name as engagement, t.name as mentor_name, s.starts_at, s.notes_at as first_at,
                   x.changed_at,
                   x.students, x.part_students, x.parts, n.body,
                   case when not :everything then
                     ts_headline('notes', concat_ws(E'\\n\\n', n.body, array_to_string(x.parts, E'\\n\\n')),
                                 notes_query(:typed), :marking) end as found
            from (
              select m.session_id, max(m.news_at) filter (where m.news_revision > 1) as changed_at,
                     array_agg(c.name order by c.name, c.id) as students,
                     array_agg(c.name order by c.name, c.id) filter (where p.body is not null) as part_students,
                     array_agg(p.body order by c.name, c.id) filter (where p.body is not null) as parts,
                     all_words(p.words) as words
              from family_access a
              cross join lateral ( -- offset 0: asked for each student by the index, and not joined to everybody's sessions
                select x.session_id, x.news_revision, x.news_at from session_student_fact x where x.student_id = a.student_id offset 0) m
              join person_card c on c.id = a.student_id
              left join notes_part_fact p on p.session_id = m.session_id and p.student_id = a.student_id
              where a.viewer_id = :viewer and a.reads_notes and (:student::uuid is null or a.student_id = :student::uuid)
              group by m.session_id) x
            join session_fact s on s.id = x.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card t on t.id = s.mentor_id
            join notes_fact n on n.session_id = s.id
            where (s.starts_at, s.id) < (:before, :session::uuid)
              and (:since::timestamptz is null or s.notes_at > :since::timestamptz)
              and (:everything
                   or n.words || x.words || to_tsvector('notes', concat_ws(' ', e.name, e.subject, t.name))
                      @@ notes_query(:typed))
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("viewer", viewer.id())
        .param("student", asked.student())
        .param("before", from.startsAt())
        .param("session", from.session())
        .param("since", since)
        .param("everything", asked.search().isEmpty())
        .param("typed", asked.search().typed())
        .param("marking", Marked.OPTIONS)
        .param("most", PAGE + 1)
        .list(Item.class);
  }
}
