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
    readings.shownToFamily(viewer, shown.stream().map(Item::id).toList(), now);
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

  // The words of a note are those of what is for all, of this reader's own parts, and of whose session it was. They are stored but
  // for the last, which are made once for each engagement. Each student's sessions are gone through from the newest until a page
  // is full; what is shown is put together for the page's rows alone. offset 0: asked for by an index, and not joined to everybody's.
  private List<Item> notes(Viewer viewer, Asked asked, @Nullable Instant since, Instant now) {
    var from = asked.before() == null ? new Before(now, new UUID(-1, -1)) : asked.before();
    return sql.sql(
            """
            with asked as materialized (
              select case when not :everything then notes_query(:typed) end as query,
                     case when not :everything then notes_within(:typed) end as within),
            mine as materialized (
              select a.student_id, c.name
              from family_access a
              cross join lateral (select x.name from person_card x where x.id = a.student_id offset 0) c
              where a.viewer_id = :viewer and a.reads_notes and (:student::uuid is null or a.student_id = :student::uuid)),
            course as materialized (
              select e.id, e.mentor_id, to_tsvector('notes', concat_ws(' ', e.name, e.subject, t.name)) as words,
                     concat_ws(' ', e.name, e.subject, t.name) as title
              from (
                select distinct x.engagement_id from mine a join session_student_fact x on x.student_id = a.student_id
                where not :everything) k
              cross join lateral (
                select x.id, x.name, x.subject, x.mentor_id from engagement_card x where x.id = k.engagement_id offset 0) e
              cross join lateral (select x.name from person_card x where x.id = e.mentor_id offset 0) t),
            shown as materialized (
              select m.session_id, m.starts_at, m.engagement_id, m.mentor_id, m.notes_at, m.notes_revision,
                     max(m.news_at) filter (where m.news_revision > 1) as changed_at,
                     array_agg(a.name order by a.name, a.student_id) as students
              from mine a
              cross join lateral (
                select x.session_id, x.starts_at, x.news_revision, x.news_at, s.engagement_id, s.mentor_id, s.notes_at, s.notes_revision
                from session_student_fact x
                cross join lateral (
                  select f.engagement_id, f.mentor_id, f.notes_at, f.notes_revision, f.history from session_fact f
                  where f.id = x.session_id offset 0) s
                where x.student_id = a.student_id and x.news_at is not null
                  and (x.starts_at, x.session_id) < (:before, :session::uuid)
                  and (:since::timestamptz is null or s.notes_at > :since::timestamptz and not s.history)
                  and (:everything
                       or (select query from asked) is null
                       or (select n.words from notes_history n
                           where n.session_id = x.session_id and n.revision = s.notes_revision)
                          || (select all_words(p.words) from notes_part_history p
                              where p.session_id = x.session_id and p.revision = s.notes_revision
                                and p.student_id in (select student_id from mine))
                          || coalesce(
                               (select c.words from course c where c.id = s.engagement_id and c.mentor_id = s.mentor_id),
                               (select to_tsvector('notes', concat_ws(' ', e.name, e.subject, t.name))
                                from engagement_card e, person_card t where e.id = s.engagement_id and t.id = s.mentor_id))
                          @@ (select query from asked))
                  -- a sentence of a script without blanks is one word: it is read whole, where such a script is asked for
                  and ((select within from asked) is null
                       or notes_hold(
                            (select within from asked),
                            concat_ws(
                              ' ',
                              (select n.body from notes_history n where n.session_id = x.session_id and n.revision = s.notes_revision),
                              (select string_agg(p.body, ' ') from notes_part_history p
                               where p.session_id = x.session_id and p.revision = s.notes_revision
                                 and p.student_id in (select student_id from mine)),
                              (select c.title from course c where c.id = s.engagement_id and c.mentor_id = s.mentor_id))))
                order by x.starts_at desc, x.session_id desc
                limit :most) m
              group by m.session_id, m.starts_at, m.engagement_id, m.mentor_id, m.notes_at, m.notes_revision
              order by m.starts_at desc, m.session_id desc
              limit :most),
            named as materialized (
              select k.engagement_id, k.mentor_id, e.name as engagement, t.name as mentor_name
              from (select distinct engagement_id, mentor_id from shown) k
              cross join lateral (select x.name from engagement_card x where x.id = k.engagement_id offset 0) e
              cross join lateral (select x.name from person_card x where x.id = k.mentor_id offset 0) t)
            select h.session_id as id, k.engagement, k.mentor_name, h.starts_at, h.notes_at as first_at, h.changed_at, h.students,
                   o.part_students, o.parts, n.body,
                   case when not :everything then
                     notes_marked(concat_ws(E'\\n\\n', n.body, array_to_string(o.parts, E'\\n\\n')), q.query, :marking)
                   end as found
            from shown h
            join named k on k.engagement_id = h.engagement_id and k.mentor_id = h.mentor_id
            cross join asked q
            cross join lateral (
              select x.body from notes_history x where x.session_id = h.session_id and x.revision = h.notes_revision offset 0) n
            cross join lateral (
              select array_agg(a.name order by a.name, a.student_id) as part_students,
                     array_agg(p.body order by a.name, a.student_id) as parts
              from notes_part_history p join mine a on a.student_id = p.student_id
              where p.session_id = h.session_id and p.revision = h.notes_revision) o
            order by h.starts_at desc, h.session_id desc
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
