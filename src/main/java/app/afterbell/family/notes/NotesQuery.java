package app.afterbell.family.notes;

import app.afterbell.family.Visits;
import app.afterbell.family.notes.NotesPage.Choice;
import app.afterbell.family.notes.NotesPage.Item;
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
@Component
class NotesQuery {

  private static final int PAGE = 20;

  // Finding the places of the words costs more than finding the notes.
  private static final int FOUND = 10;

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
    int page = asked.search().isEmpty() ? PAGE : FOUND;
    var notes = notes(viewer, asked, since, page + 1, now);
    var shown = notes.subList(0, Math.min(page, notes.size()));
    readings.shownToFamily(viewer, shown.stream().map(Item::id).toList(), now);
    var older = notes.size() > page ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null;
    return new NotesPage(
        asked.search().typed(), students, asked.student(), asked.fresh(), shown, asked.before() == null, older);
  }

  private List<Choice> students(Viewer viewer) {
    return sql.sql("""
            select a.student_id as id, c.name from family_access a join person_card c on c.id = a.student_id
            where a.viewer_id = :viewer and a.reads_notes
            order by c.name, c.id
            """)
        .param("viewer", viewer.id())
        .list(Choice.class);
  }

  // The words of a note are those of what is for all, of this reader's own parts, and of whose session it was. They are
  // stored but for the last, which are made once for each engagement and mentor. Where none of those asked for is among
  // the last, and there is no part, the stored ones of the newest revision alone decide. Each student's sessions are
  // gone through from the newest until a page is full; what is shown is put together for the page's rows alone. offset
  // 0: asked for by an index, and not joined to everybody's.
  private List<Item> notes(Viewer viewer, Asked asked, Instant since, int most, Instant now) {
    var from = asked.before() == null ? new Before(now, new UUID(-1, -1)) : asked.before();
    return sql.sql("""
            with asked as materialized (
              select q as query, notes_any(q) as any_word, notes_within(:typed) as within
              from notes_query(:typed) q where not :everything),
            mine as materialized (
              select a.student_id, c.name
              from family_access a
              cross join lateral (select x.name from person_card x where x.id = a.student_id offset 0) c
              where a.viewer_id = :viewer and a.reads_notes and (:student::uuid is null
                or a.student_id = :student::uuid)),
            course as materialized (
              select k.engagement_id, k.mentor_id, w.title, to_tsvector('notes', w.title) as words,
                     to_tsvector('notes', w.title) @@ q.any_word as asked
              from asked q
              cross join lateral (
                select distinct g.engagement_id, s.mentor_id
                from (
                  select distinct x.engagement_id from mine a join session_student_fact x
                    on x.student_id = a.student_id) g
                cross join lateral (
                  select x.mentor_id from session_fact x where x.engagement_id = g.engagement_id offset 0) s) k
              cross join lateral (select x.name, x.subject from engagement_card x
                where x.id = k.engagement_id offset 0) e
              cross join lateral (select x.name from person_card x where x.id = k.mentor_id offset 0) t
              cross join lateral (select concat_ws(' ', e.name, e.subject, t.name) as title offset 0) w),
            part as materialized (
              select distinct p.session_id from mine a join notes_part_history p on p.student_id = a.student_id
              where not :everything),
            found as materialized (
              select m.session_id, m.starts_at, max(m.news_at) filter (where m.news_revision > 1) as changed_at,
                     array_agg(a.name order by a.name, a.student_id) as students
              from mine a
              cross join lateral (
                select x.session_id, x.starts_at, x.news_revision, x.news_at
                from session_student_fact x
                where x.student_id = a.student_id and x.news_at is not null
                  and (x.starts_at, x.session_id) < (:before, :session::uuid)
                  and (not :fresh
                       or (select s.notes_at > :since and not s.history from session_fact s where s.id = x.session_id))
                  and (:everything
                       or (select query from asked) is null
                       or case
                            when x.engagement_id in (select c.engagement_id from course c where c.asked)
                              or x.session_id in (select p.session_id from part p)
                            then (select n.words
                                         || (select all_words(p.words) from notes_part_history p
                                             where p.session_id = s.id and p.revision = s.notes_revision
                                               and p.student_id in (select student_id from mine))
                                         || (select c.words from course c
                                             where c.engagement_id = s.engagement_id and c.mentor_id = s.mentor_id)
                                  from session_fact s
                                  join notes_history n on n.session_id = s.id and n.revision = s.notes_revision
                                  where s.id = x.session_id)
                            else (select n.words from notes_history n where n.session_id = x.session_id
                                  order by n.revision desc limit 1)
                          end @@ (select query from asked))
                  -- a sentence of a script without blanks is one word: it is read whole, where such a script is asked
                  -- for
                  and (:everything
                       or (select within from asked) is null
                       or (select notes_hold(
                                    (select within from asked),
                                    concat_ws(
                                      ' ',
                                      n.body,
                                      (select string_agg(p.body, ' ') from notes_part_history p
                                       where p.session_id = s.id and p.revision = s.notes_revision
                                         and p.student_id in (select student_id from mine)),
                                      (select c.title from course c
                                       where c.engagement_id = s.engagement_id and c.mentor_id = s.mentor_id)))
                           from session_fact s
                           join notes_history n on n.session_id = s.id and n.revision = s.notes_revision
                           where s.id = x.session_id))
                order by x.starts_at desc, x.session_id desc
                limit :most) m
              group by m.session_id, m.starts_at
              order by m.starts_at desc, m.session_id desc
              limit :most),
            shown as materialized (
              select f.*, s.engagement_id, s.mentor_id, s.notes_at, s.notes_revision, s.history
              from found f
              cross join lateral (
                select x.engagement_id, x.mentor_id, x.notes_at, x.notes_revision, x.history from session_fact x
                where x.id = f.session_id offset 0) s),
            named as materialized (
              select k.engagement_id, k.mentor_id, e.name as engagement, t.name as mentor_name
              from (select distinct engagement_id, mentor_id from shown) k
              cross join lateral (select x.name from engagement_card x where x.id = k.engagement_id offset 0) e
              cross join lateral (select x.name from person_card x where x.id = k.mentor_id offset 0) t)
            select h.session_id as id, k.engagement, k.mentor_name, h.starts_at, h.notes_at as first_at, h.changed_at,
              h.students,
                   not h.history and h.notes_at > :since as unread, not h.history and coalesce(h.changed_at > :since,
                     false) as changed,
                   o.part_students, o.parts, n.body,
                   case when not :everything then
                     notes_marked(concat_ws(E'\\n\\n', n.body, array_to_string(o.parts, E'\\n\\n')), q.query, :marking)
                   end as found
            from shown h
            join named k on k.engagement_id = h.engagement_id and k.mentor_id = h.mentor_id
            left join asked q on true
            cross join lateral (
              select x.body from notes_history x where x.session_id = h.session_id
                and x.revision = h.notes_revision offset 0) n
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
        .param("fresh", asked.fresh())
        .param("everything", asked.search().isEmpty())
        .param("typed", asked.search().typed())
        .param("marking", Marked.OPTIONS)
        .param("most", most)
        .list(Item.class);
  }
}
