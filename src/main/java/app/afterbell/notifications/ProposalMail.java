package app.afterbell.notifications;

import app.afterbell.mail.Post;
import app.afterbell.sessions.ProposalId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the mail of proposals (R15): to the mentor what a family proposes or no longer proposes, to its students and
 * guardians what was answered. What was agreed is told as a move.
 */
@Component
class ProposalMail {

  private final Sql sql;
  private final ProposalLetters letters;
  private final Post post;

  ProposalMail(Sql sql, ProposalLetters letters, Post post) {
    this.sql = sql;
    this.letters = letters;
    this.post = post;
  }

  record News(ProposalId proposalId, String kind, boolean byFamily) {}

  /** Writes some. @return how many there were */
  int write(int most, Instant now) {
    var due = sql.sql("""
            with d as materialized (
              select x.proposal_id, x.kind, x.by_family, x.due_at from proposal_news x
              where x.due_at <= :now and x.told_at is null and x.dropped_at is null
              order by x.due_at limit :most
              for update skip locked)
            update proposal_news n set told_at = :now
            from d
            where n.proposal_id = d.proposal_id and n.kind = d.kind and n.by_family = d.by_family
              and n.due_at = d.due_at
            returning n.proposal_id, n.kind, n.by_family
            """)
        .param("now", now)
        .param("most", most)
        .list(News.class);
    if (due.isEmpty()) {
      return 0;
    }
    post.send(told(due).stream().map(one -> letters.letter(one, now)).toList(), now);
    return due.size();
  }

  // One that is over by now, as the session moved, is told by that; and nobody of other families reads of it.
  private List<ToldOfProposal> told(List<News> due) {
    return sql.sql("""
            with news as (
              select p.*, d.kind, d.by_family, c.subject
              from unnest(:proposals::uuid[], :kinds::text[], :byFamily::boolean[]) as d (proposal_id, kind, by_family)
              join move_proposal_fact p on p.id = d.proposal_id
              join session_plan_fact s on s.id = p.session_id
              join engagement_card c on c.id = s.engagement_id
              where d.kind = 'settled' or p.is_open),
            concerned as (
              select n.id, n.kind, n.mentor_id as person_id, true as mentor, false as self from news n where n.by_family
              union all
              select n.id, n.kind, f.viewer_id, false, bool_or(f.self)
              from news n join move_proposal_student_fact y on y.proposal_id = n.id
              join family_access f on f.student_id = y.student_id
              where not n.by_family
              group by n.id, n.kind, f.viewer_id)
            select n.id, n.session_id, n.kind, n.state, n.subject, n.from_starts_at, n.from_minutes, n.starts_at,
                   n.minutes, n.late, n.note, n.word, n.times, w.mentor, w.self, p.name, p.time_zone as zone, a.email,
                   case when n.kind = 'proposed' then b.name else d.name end as by_name, ra.email as answer_email,
                   r.name as answer_name,
                   array(select q.name from move_proposal_student_fact y join person_card q on q.id = y.student_id
                         where y.proposal_id = n.id
                           and (w.mentor or exists (select from family_access x
                                                    where x.viewer_id = w.person_id and x.student_id = y.student_id))
                         order by q.name) as students
            from concerned w
            join news n on n.id = w.id and n.kind = w.kind
            join person_card p on p.id = w.person_id
            join person_address a on a.person_id = w.person_id
            join person_card b on b.id = n.proposed_by
            left join person_card d on d.id = n.decided_by
            join person_card r on r.id = case when w.mentor then n.proposed_by else n.mentor_id end
            left join person_address ra on ra.person_id = r.id
              and (not w.mentor or not exists (
                select from family_access x where x.viewer_id = r.id and x.self))
            order by n.id, n.kind, w.mentor desc, a.email
            """)
        .each("proposals", due, News::proposalId)
        .each("kinds", due, News::kind)
        .each("byFamily", due, News::byFamily)
        .list(ToldOfProposal.class);
  }
}
