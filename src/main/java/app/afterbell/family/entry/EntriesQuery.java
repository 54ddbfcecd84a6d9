package app.afterbell.family.entry;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the sessions of the reader's own students, with the notes that they may read: what is for all, and the part for
 * that student. Who was in a session keeps it, also after leaving the engagement.
 */
@Component
public class EntriesQuery {

  // What every list of entries reads, of sessions s of students a.
  private static final String SELECT = """
      , entry as materialized (
      select a.student_id, a.name as student_name, a.self, a.reads_notes, s.id, s.engagement_id, s.mentor_id,
             s.starts_at, s.planned_minutes,
             case when s.undo_until is null or s.undo_until <= :now then m.status end as status,
             case when m.status = 'attended' and (s.undo_until is null or s.undo_until <= :now)
                  then s.actual_minutes end as actual_minutes,
             m.told_at, s.notes_at as first_at, s.history,
             case when a.reads_notes then n.body end as notes,
             case when a.reads_notes then p.body end as part,
             case when a.reads_notes and m.news_revision > 1 then m.news_at end as changed_at
      """;

  // Whose entries these are: a few, whose names are looked up once each.
  private static final String MINE = """
      with mine as materialized (
        select a.student_id, a.self, a.reads_notes, c.name
        from family_access a
        cross join lateral (select x.name from person_card x where x.id = a.student_id offset 0) c
        where a.viewer_id = :viewer)
      """;

  // The notes that stand are those of the session's revision. offset 0: asked for by an index, and not joined to
  // everybody's.
  private static final String JOINED = """
      cross join lateral (select x.* from session_fact x where x.id = m.session_id offset 0) s
      left join lateral (
        select x.body from notes_history x where x.session_id = s.id and x.revision = s.notes_revision offset 0) n
          on true
      left join lateral (
        select x.body from notes_part_history x
        where x.session_id = s.id and x.revision = s.notes_revision and x.student_id = a.student_id offset 0) p on true
      """;

  // Engagements and mentors are few, too: their names are looked up once each.
  private static final String NAMED = """
      , course as materialized (
        select k.engagement_id, k.mentor_id, e.name as engagement, t.name as mentor_name
        from (select distinct engagement_id, mentor_id from entry) k
        cross join lateral (select x.name from engagement_card x where x.id = k.engagement_id offset 0) e
        cross join lateral (select x.name from person_card x where x.id = k.mentor_id offset 0) t)
      select y.*, c.engagement, c.mentor_name
      from entry y join course c on c.engagement_id = y.engagement_id and c.mentor_id = y.mentor_id
      """;

  private final Sql sql;

  EntriesQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * The newest sessions of each of these students, of all time or before one.
   *
   * @param most of each student
   */
  public List<Entry> newest(Viewer viewer, Collection<PersonId> students, @Nullable EngagementId engagement,
      @Nullable Before before, int most, Instant now) {
    var from = before == null ? new Before(now, new UUID(-1, -1)) : before;
    return sql.sql(
            MINE + SELECT + """
            from mine a
            cross join lateral ( -- by the index alone, until there are enough
              select x.session_id from session_student_fact x
              where x.student_id = a.student_id and x.starts_at <= :now
                and (x.starts_at, x.session_id) < (:before, :session::uuid)
                and (:engagement::uuid is null or x.engagement_id = :engagement::uuid)
              order by x.starts_at desc, x.session_id desc
              limit :most) i
            cross join lateral (
              select x.* from session_student_fact x
              where x.session_id = i.session_id and x.student_id = a.student_id offset 0) m
            """ + JOINED + """
            where a.student_id = any(:students::uuid[]))
            """ + NAMED + """
            order by y.starts_at desc, y.id desc, y.student_name
            """)
        .param("viewer", viewer.id())
        .param("students", students)
        .param("engagement", engagement)
        .param("before", from.startsAt())
        .param("session", from.session())
        .param("most", most)
        .param("now", now)
        .list(Entry.class);
  }

  /** One session, for each student of this reader who is in it; empty where it is none of theirs. */
  public List<Entry> ofSession(Viewer viewer, SessionId session, Instant now) {
    return sql.sql(
            MINE + SELECT + """
            from mine a
            join session_student_fact m on m.student_id = a.student_id and m.session_id = :session
            """ + JOINED + """
            )
            """ + NAMED + """
            order by y.student_name, y.student_id
            """)
        .param("viewer", viewer.id())
        .param("session", session)
        .param("now", now)
        .list(Entry.class);
  }

  /** One student's sessions that started in a period, the oldest first. */
  public List<Entry> within(Viewer viewer, PersonId student, TimeRange period, int most, Instant now) {
    return sql.sql(
            MINE + SELECT + """
            from mine a
            cross join lateral (
              select x.* from session_student_fact x
              where x.student_id = a.student_id and x.starts_at >= :from and x.starts_at < :to and x.starts_at <= :now
              order by x.starts_at, x.session_id
              limit :most) m
            """ + JOINED + """
            where a.student_id = :student)
            """ + NAMED + """
            order by y.starts_at, y.id
            """)
        .param("viewer", viewer.id())
        .param("student", student)
        .param("from", period.from())
        .param("to", period.to())
        .param("most", most)
        .param("now", now)
        .list(Entry.class);
  }
}
