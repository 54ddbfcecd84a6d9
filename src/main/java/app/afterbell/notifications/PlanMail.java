package app.afterbell.notifications;

import app.afterbell.feeds.Invitations;
import app.afterbell.mail.Letter;
import app.afterbell.mail.Post;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the mail of cancellations and moves: to the mentor, and to the students and guardians of those who are called
 * off or moved (R14, R15). The one who pressed gets it too. Nobody reads of other families. It carries the event for
 * the calendar of who chose invitations (R35): so they get one mail, and not two.
 */
@Component
class PlanMail {

  private final Sql sql;
  private final PlanLetters letters;
  private final SeriesLetters series;
  private final Post post;
  private final Invitations invitations;

  PlanMail(
      Sql sql, PlanLetters letters, SeriesLetters series, Post post, Invitations invitations) {
    this.sql = sql;
    this.letters = letters;
    this.series = series;
    this.post = post;
    this.invitations = invitations;
  }

  record News(SessionId sessionId, int revision, @Nullable UUID together) {}

  /** Writes some. @return how many cancellations it was about */
  int write(int most, Instant now) {
    var due = sql.sql("""
            with d as materialized (
              select x.session_id, x.revision from plan_news x
              where x.due_at <= :now and x.told_at is null and x.dropped_at is null and x.together is null
              order by x.due_at limit :most
              for update skip locked)
            update plan_news n set told_at = :now
            from d
            where n.session_id = d.session_id and n.revision = d.revision
            returning n.session_id, n.revision, n.together
            """)
        .param("now", now)
        .param("most", most)
        .list(News.class);
    if (due.isEmpty()) {
      return 0;
    }
    var told = told(due);
    var wanting = invitations.among(told.stream().map(ToldOfPlan::personId).toList());
    post.send(told.stream().map(one -> {
      var event = wanting.contains(one.personId()) ? invitations.event(one.personId(), one.sessionId(), now)
          : Optional.<Letter.Event>empty();
      return letters.letter(one, now).with(event.orElse(null));
    }).toList(), now);
    return due.size();
  }

  /** Writes the mail of some acts that were about several sessions, each whole. @return how many acts */
  int writeTogether(int most, Instant now) {
    var due = sql.sql("""
            with acts as materialized (
              select x.together, min(x.due_at) as due_at from plan_news x
              where x.due_at <= :now and x.told_at is null and x.dropped_at is null and x.together is not null
              group by x.together order by 2 limit :most),
            ours as materialized (
              select a.together from acts a
              where pg_try_advisory_xact_lock(hashtextextended('afterbell.together ' || a.together, 0))),
            d as materialized (
              select x.session_id, x.revision from ours a join plan_news x on x.together = a.together
              where x.told_at is null and x.dropped_at is null
              order by x.session_id
              for update of x skip locked)
            update plan_news n set told_at = :now
            from d
            where n.session_id = d.session_id and n.revision = d.revision
            returning n.session_id, n.revision, n.together
            """)
        .param("now", now)
        .param("most", most)
        .list(News.class);
    var told = told(due);
    due.stream().map(News::together).distinct().forEach(act -> post.send(
        told.stream()
            .filter(one -> due.stream().anyMatch(news -> act.equals(news.together())
                && news.sessionId().equals(one.sessionId())))
            .collect(Collectors.groupingBy(one -> one.mentor() + " " + one.email(), LinkedHashMap::new,
                Collectors.toList()))
            .values().stream().map(theirs -> series.letter(act, theirs, now)).toList(), now));
    post.send(carried(told, now), now);
    return (int) due.stream().map(News::together).distinct().count();
  }

  // A mail carries one event: who chose invitations gets each besides, for their calendar.
  private List<Letter> carried(List<ToldOfPlan> told, Instant now) {
    var wanting = invitations.among(told.stream().map(ToldOfPlan::personId).toList());
    return told.stream()
        .filter(one -> wanting.contains(one.personId()))
        .flatMap(one -> invitations.event(one.personId(), one.sessionId(), now)
            .map(event -> letters.letter(one, now).with(event)).stream())
        .toList();
  }

  // Where the mentor or staff cancel, also families that had cancelled before are told: they owe nothing any more.
  // Of a move, all who are left in the session. Of a date that was cancelled and planned again meanwhile, nobody: what
  // stands is what they know.
  private List<ToldOfPlan> told(List<News> due) {
    return sql.sql("""
            with news as (
              select e.*, s.mentor_id, s.cancelled_at is not null as whole, c.subject, 
                     case when e.kind = 'moved' then move_reason_words(e.reason, e.recorded_at) end as reason_words
              from unnest(:sessions::uuid[], :revisions::integer[]) as d (session_id, revision)
              join plan_history e on e.session_id = d.session_id and e.revision = d.revision
              join session_plan_fact s on s.id = d.session_id
              join engagement_card c on c.id = s.engagement_id
              where not (e.kind = 'cancelled' and exists (
                select from session_fact again
                where again.engagement_id = s.engagement_id and again.starts_at = e.starts_at and again.id <> s.id))),
            off as (
              select n.session_id, n.revision, m.student_id, h.status
              from news n
              join session_student_plan_fact m on m.session_id = n.session_id
              left join plan_student_history h
                on h.session_id = n.session_id and h.revision = n.revision and h.student_id = m.student_id
              where h.student_id is not null or n.kind = 'cancelled' and n.asked_by <> 'family'
                or n.kind in ('moved', 'substituted') and m.cancelled_at is null),
            concerned as (
              select n.session_id, n.revision, n.mentor_id as person_id, true as mentor, false as self, true
                as sees_money
              from news n
              where n.kind <> 'substituted' -- both mentors know it: the one asked, the other accepted
              union all
              select o.session_id, o.revision, f.viewer_id, false, bool_or(f.self), bool_or(f.sees_money)
              from off o join family_access f on f.student_id = o.student_id
              group by o.session_id, o.revision, f.viewer_id)
            select n.session_id, w.person_id, n.kind, n.asked_by, n.recorded_at, n.reason, n.note, n.starts_at,
              n.planned_minutes, n.whole,
              n.subject, n.to_starts_at, n.to_minutes, n.late, n.becomes, n.reason_words,
                   w.mentor, w.self, w.sees_money, p.name, p.time_zone as zone, a.email, t.name as mentor_name,
                     ta.email as mentor_email,
                   b.name as by_name, ba.email as by_email,
                   exists (select from family_access x join off o on o.student_id = x.student_id
                           where o.session_id = n.session_id and x.viewer_id = n.recorded_by and not x.self)
                             as by_guardian,
                   (select max(o.status) from off o where o.session_id = n.session_id and o.revision = n.revision)
                     as status,
                   array(select q.name from off o join person_card q on q.id = o.student_id
                         where o.session_id = n.session_id and o.revision = n.revision
                           and (w.mentor or exists (select from family_access x
                                                    where x.viewer_id = w.person_id and x.student_id = o.student_id))
                         order by q.name) as students
            from concerned w
            join news n on n.session_id = w.session_id and n.revision = w.revision
            join person_card p on p.id = w.person_id
            join person_address a on a.person_id = w.person_id
            join person_card t on t.id = n.mentor_id
            left join person_address ta on ta.person_id = n.mentor_id
            join person_card b on b.id = n.recorded_by
            left join person_address ba on ba.person_id = n.recorded_by
            order by n.session_id, n.revision, w.mentor desc, a.email
            """)
        .each("sessions", due, News::sessionId)
        .each("revisions", due, News::revision)
        .list(ToldOfPlan.class);
  }
}
