package app.afterbell.requests;

import app.afterbell.mail.Post;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the mail of logs that staff changed: to those who see money of a family whose bill or status is another by
 * it, and to the mentor where no request of theirs was answered by it. All changes of a session that are due are told
 * at once, as they stand; what came to nothing is not told.
 */
@Component
class LogNewsMail {

  private final Sql sql;
  private final LogNewsLetters letters;
  private final Post post;

  LogNewsMail(Sql sql, LogNewsLetters letters, Post post) {
    this.sql = sql;
    this.letters = letters;
    this.post = post;
  }

  record Due(SessionId sessionId, int first, int last) {}

  /** Writes some. @return how many sessions they are about */
  int write(int most, Instant now) {
    var due = sql.sql("""
            with d as materialized (
              select n.session_id from log_news n
              where n.due_at <= :now and n.told_at is null
              order by n.due_at limit :most
              for update skip locked),
            told as (
              update log_news n set told_at = :now
              where n.session_id in (select d.session_id from d) and n.told_at is null
              returning n.session_id, n.revision)
            select session_id, min(revision) as first, max(revision) as last from told group by session_id
            """)
        .param("now", now)
        .param("most", most)
        .list(Due.class);
    if (due.isEmpty()) {
      return 0;
    }
    post.send(told(due).stream().map(one -> letters.letter(one, now)).toList(), now);
    return due.size();
  }

  // Before: what stood before the first of these changes. After: what stands now.
  private List<ToldOfLog> told(List<Due> due) {
    return sql.sql("""
            with news as (
              select d.session_id, d.first, d.last, s.mentor_id, s.starts_at, c.subject,
                     case when exists (select from request r where r.session_id = d.session_id
                       and r.decided_revision between d.first and d.last) then null else h.reason end as reason,
                     exists (select from request r where r.session_id = d.session_id and r.asked_as = 'mentor'
                       and r.decided_revision between d.first and d.last) as answered,
                     exists (select from request r where r.session_id = d.session_id and r.kind = 'engagement'
                       and r.decided_revision between d.first and d.last) as other
              from unnest(:sessions::uuid[], :firsts::integer[], :lasts::integer[]) as d(session_id, first, last)
              join session_plan_fact s on s.id = d.session_id
              join engagement_card c on c.id = s.engagement_id
              left join attendance_history h on h.session_id = d.session_id and h.revision = d.last),
            changed as (
              select n.session_id, f.viewer_id as person_id, false as mentor, l.student_id, l.currency, b.status as was,
                     l.status, coalesce(b.minutes, 0) as minutes_before, l.minutes, coalesce(b.total, 0) as before,
                       l.total as after
              from news n
              join lateral (
                select distinct on (x.student_id) x.* from charge_fact x where x.session_id = n.session_id
                order by x.student_id, x.revision desc) l on true
              left join lateral (
                select x.* from charge_fact x
                where x.session_id = n.session_id and x.student_id = l.student_id and x.revision < n.first
                order by x.revision desc limit 1) b on true
              join family_access f on f.student_id = l.student_id and f.sees_money
              where l.total <> coalesce(b.total, 0) or l.status is distinct from b.status
              union all
              select n.session_id, n.mentor_id, true, null, l.currency, b.status, l.status, coalesce(b.minutes, 0),
                     l.minutes, coalesce(b.total, 0), l.total
              from news n
              join lateral (
                select x.* from earning_fact x where x.session_id = n.session_id order by x.revision desc limit 1) l
                  on true
              left join lateral (
                select x.* from earning_fact x where x.session_id = n.session_id and x.revision < n.first
                order by x.revision desc limit 1) b on true
              where not n.answered)
            select n.session_id, n.subject, n.starts_at, n.reason, n.other, c.mentor, a.email, p.time_zone as zone,
                   q.name as student, c.currency, c.was, c.status, c.minutes_before, c.minutes, c.before, c.after
            from changed c
            join news n on n.session_id = c.session_id
            join person_address a on a.person_id = c.person_id
            join person_card p on p.id = c.person_id
            left join person_card q on q.id = c.student_id
            order by n.session_id, c.mentor desc, a.email, q.name
            """)
        .each("sessions", due, Due::sessionId)
        .each("firsts", due, Due::first)
        .each("lasts", due, Due::last)
        .list(ToldOfLog.class);
  }
}
