package app.afterbell.mentor.notes;

import app.afterbell.frame.Reader;
import app.afterbell.frame.ReadersQuery;
import app.afterbell.mentor.notes.NotesPage.Item;
import app.afterbell.mentor.notes.NotesPage.Part;
import app.afterbell.sessions.Names;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Marked;
import app.afterbell.web.Search;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and searches a mentor's own notes with their parts, a page at a time. */
@Component
class NotesQuery {

  private static final int PAGE = 20;

  private final Sql sql;
  private final ReadersQuery readers;
  private final NotesReadings readings;

  NotesQuery(Sql sql, ReadersQuery readers, NotesReadings readings) {
    this.readings = readings;
    this.sql = sql;
    this.readers = readers;
  }

  record Row(
      SessionId id,
      String engagement,
      Instant startsAt,
      String body,
      @Nullable String found,
      Instant recordedAt,
      boolean edited,
      List<String> students) {

    private Item toItem(List<PartRow> parts) {
      return new Item(
          id, engagement, startsAt, body, found, recordedAt, edited,
          parts.stream().map(part -> new Part(Names.apart(part.name(), students), part.body(), part.found())).toList());
    }
  }

  record PartRow(SessionId sessionId, String name, String body, @Nullable String found) {}

  /**
   * Every word that is searched for stands in the notes, in a part of them, or names a student, the engagement or its
   * subject. Not read-only: of a mentor who is staff too, it is written down (R29).
   */
  @Transactional
  public NotesPage page(Viewer mentor, Search search, @Nullable Before before, Instant now) {
    var rows = search.isEmpty()
        ? newest(mentor, before, now)
        : found(mentor, search, before, now);
    var shown = rows.subList(0, Math.min(PAGE, rows.size()));
    if (mentor.isStaff()) {
      readings.shown(mentor, shown.stream().map(Row::id).toList(), now);
    }
    var parts = parts(shown.stream().map(Row::id).toList(), search);
    var older = rows.size() > PAGE ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null;
    return new NotesPage(
        search.typed(),
        rows.isEmpty() && !search.isEmpty() && isWordless(search),
        shown.stream().map(row -> row.toItem(parts.getOrDefault(row.id(), List.of()))).toList(),
        readers(shown.stream().map(Row::id).toList()),
        before == null,
        older);
  }

  // Who reads for two students is one reader.
  private Map<SessionId, List<String>> readers(List<SessionId> sessions) {
    return sessions.isEmpty()
        ? Map.of()
        : readers.of(sessions).stream().collect(Collectors.groupingBy(
            Reader::sessionId,
            Collectors.mapping(Reader::readerName, Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
  }

  private List<Row> newest(Viewer mentor, @Nullable Before before, Instant now) {
    return sql.sql("""
            select s.id, e.name as engagement, s.starts_at, n.body, null as found, n.recorded_at, n.revision > 1
              as edited,
                   array(select c.name from session_student_fact m join person_card c on c.id = m.student_id
                         where m.session_id = s.id) as students
            from session_fact s
            join engagement_card e on e.id = s.engagement_id
            join notes_fact n on n.session_id = s.id
            where s.mentor_id = :mentor and s.notes_at is not null and (s.starts_at, s.id) < (:before, :session::uuid)
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("before", before == null ? now : before.startsAt())
        .param("session", before == null ? new UUID(-1, -1) : before.session())
        .param("most", PAGE + 1)
        .list(Row.class);
  }

  // The newest first by the index, each asked whether it is meant (offset 0), until the page is full: words that many
  // notes have are found in the first of them. A note that holds all the words is not put together with what stands
  // beside it, unless a word is to be missing from all of it. What marks is made for the page's rows alone: it reads
  // each text anew.
  private List<Row> found(Viewer mentor, Search search, @Nullable Before before, Instant now) {
    return sql.sql("""
            with asked as materialized (
              select q as words, q::text like '%!%' as without, notes_within(:typed) as within
                from notes_query(:typed) as q),
            courses as materialized (
              select e.id, to_tsvector('notes', concat_ws(' ', e.name, e.subject)) as words
              from engagement_card e where e.mentor_id = :mentor)
            select f.id, f.engagement, f.starts_at, f.body,
                   notes_marked(f.body, (select a.words from asked a), :marking) as found,
                   f.recorded_at, f.edited,
                   array(select c.name from session_student_fact m join person_card c on c.id = m.student_id
                         where m.session_id = f.id) as students
            from (
              select s.id, e.name as engagement, s.starts_at, n.body, n.recorded_at, n.edited
              from session_fact s
              cross join lateral (
                select n.body, n.recorded_at, n.revision > 1 as edited,
                       n.words @@ (select a.words from asked a where not a.without) as alone, n.words
                from notes_fact n where n.session_id = s.id offset 0) n
              cross join lateral (select x.id, x.name, x.subject from engagement_card x
                where x.id = s.engagement_id offset 0) e
              left join courses k on k.id = e.id -- made once, and anew for what was another mentor's since
              where s.mentor_id = :mentor and s.notes_at is not null and (s.starts_at, s.id) < (:before, :session::uuid)
                and (n.alone
                     or (select a.words from asked a) is null
                     or n.words || coalesce(k.words, to_tsvector('notes', concat_ws(' ', e.name, e.subject)))
                        || coalesce((select all_words(p.words) from notes_part_fact p where p.session_id = s.id), '')
                        || coalesce((select to_tsvector('notes', string_agg(c.name, ' '))
                                     from session_student_fact m join person_card c on c.id = m.student_id
                                     where m.session_id = s.id), '')
                        @@ (select a.words from asked a))
                -- a sentence of a script without blanks is one word: it is read whole, where such a script is asked for
                and ((select a.within from asked a) is null
                     or notes_hold(
                          (select a.within from asked a),
                          concat_ws(
                            ' ', n.body, e.name, e.subject,
                            (select string_agg(p.body, ' ') from notes_part_fact p where p.session_id = s.id),
                            (select string_agg(c.name, ' ') from session_student_fact m join person_card c
                              on c.id = m.student_id
                             where m.session_id = s.id))))
              order by s.starts_at desc, s.id desc
              limit :most) f
            order by f.starts_at desc, f.id desc
            """)
        .param("typed", search.typed())
        .param("marking", Marked.OPTIONS)
        .param("mentor", mentor.id())
        .param("before", before == null ? now : before.startsAt())
        .param("session", before == null ? new UUID(-1, -1) : before.session())
        .param("most", PAGE + 1)
        .list(Row.class);
  }

  private Map<SessionId, List<PartRow>> parts(List<SessionId> sessions, Search search) {
    return sessions.isEmpty() ? Map.of() : sql.sql("""
            select n.session_id, p.name, n.body,
                   case when :searched then notes_marked(n.body, notes_query(:typed), :marking) end as found
            from notes_part_fact n join person_card p on p.id = n.student_id
            where n.session_id = any(:sessions)
            order by p.name, p.id
            """)
        .param("searched", !search.isEmpty())
        .param("typed", search.typed())
        .param("marking", Marked.OPTIONS)
        .param("sessions", sessions)
        .list(PartRow.class)
        .stream()
        .collect(Collectors.groupingBy(PartRow::sessionId));
  }

  private boolean isWordless(Search search) {
    return sql.sql("select coalesce(numnode(notes_query(:typed)) = 0, false)").param("typed", search.typed())
        .one(Boolean.class);
  }
}
