package app.afterbell.family.web;

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
 * Reads the sessions of the reader's own students, with the notes that they may read: what is for all, and the part for that
 * student. Who was in a session keeps it, also after leaving the engagement.
 */
@Component
public class EntriesQuery {

  // What every list of entries reads, of sessions s of students a.
  private static final String SELECT = """
      select a.student_id, c.name as student_name, a.self, a.reads_notes, s.id, e.name as engagement, t.name as mentor_name,
             s.starts_at, s.planned_minutes,
             case when s.undo_until is null or s.undo_until <= :now then m.status end as status,
             case when m.status = 'attended' and (s.undo_until is null or s.undo_until <= :now)
                  then s.actual_minutes end as actual_minutes,
             m.told_at, s.notes_at as first_at,
             case when a.reads_notes then n.body end as notes,
             case when a.reads_notes then p.body end as part,
             case when a.reads_notes and m.news_revision > 1 then m.news_at end as changed_at
      """;

  // The notes that stand are those of the session's revision. offset 0: names are asked for by their index, once each.
  private static final String JOINED = """
      join session_fact s on s.id = m.session_id
      join lateral (select x.id, x.name from person_card x where x.id = a.student_id offset 0) c on true
      join lateral (select x.name from engagement_card x where x.id = s.engagement_id offset 0) e on true
      join lateral (select x.name from person_card x where x.id = s.mentor_id offset 0) t on true
      left join notes_history n on n.session_id = s.id and n.revision = s.notes_revision
      left join notes_part_history p
        on p.session_id = s.id and p.revision = s.notes_revision and p.student_id = a.student_id
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
            SELECT + """
            from family_access a
            cross join lateral (
              select x.* from session_student_fact x
              where x.student_id = a.student_id and x.starts_at <= :now
                and (x.starts_at, x.session_id) < (:before, :session::uuid)
                and (:engagement::uuid is null or x.engagement_id = :engagement::uuid)
              order by x.starts_at desc, x.session_id desc
              limit :most) m
            """ + JOINED + """
            where a.viewer_id = :viewer and a.student_id = any(:students::uuid[])
            order by s.starts_at desc, s.id desc, c.name
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
            SELECT + """
            from family_access a
            join session_student_fact m on m.student_id = a.student_id and m.session_id = :session
            """ + JOINED + """
            where a.viewer_id = :viewer
            order by c.name, c.id
            """)
        .param("viewer", viewer.id())
        .param("session", session)
        .param("now", now)
        .list(Entry.class);
  }

  /** One student's sessions that started in a period, the oldest first. */
  public List<Entry> within(Viewer viewer, PersonId student, TimeRange period, int most, Instant now) {
    return sql.sql(
            SELECT + """
            from family_access a
            join session_student_fact m on m.student_id = a.student_id
            """ + JOINED + """
            where a.viewer_id = :viewer and a.student_id = :student
              and m.starts_at >= :from and m.starts_at < :to and m.starts_at <= :now
            order by m.starts_at, m.session_id
            limit :most
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
