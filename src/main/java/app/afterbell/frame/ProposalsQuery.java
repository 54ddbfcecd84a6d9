package app.afterbell.frame;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what families propose for a session to come, for its page. */
@Component
public class ProposalsQuery {

  private static final int MOST = 20;

  private static final String PROPOSALS = """
      select p.id, p.session_id, case when :family then c.subject else c.name end as name, t.name as mentor_name,
             b.name as by_name, p.proposed_by = :viewer as own, p.proposed_at, p.from_starts_at, p.from_minutes,
             p.starts_at, p.minutes, p.note, p.late, p.is_open as open, p.decided_at, d.name as decided_by_name,
             p.word, p.times, p.waives,
             array(select q.name from move_proposal_student_fact y join person_card q on q.id = y.student_id
                   where y.proposal_id = p.id
                     and (not :family or exists (select from family_access f
                                                 where f.viewer_id = :viewer and f.student_id = y.student_id))
                   order by q.name) as students
      from move_proposal_fact p
      join session_plan_fact s on s.id = p.session_id
      join engagement_card c on c.id = s.engagement_id
      join person_card t on t.id = s.mentor_id
      join person_card b on b.id = p.proposed_by
      left join person_card d on d.id = p.decided_by
      """;

  private static final String OF_FAMILY = """
        and (not :family or exists (
          select from move_proposal_student_fact y join family_access f on f.student_id = y.student_id
          where y.proposal_id = p.id and f.viewer_id = :viewer))
      """;

  private final Sql sql;

  ProposalsQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * Those of a session that can be answered; where none can, the last one that was declined while it stands where it
   * stood. Does not check the viewer, but that a family sees its own alone.
   */
  public List<Proposal> of(SessionId session, Portal portal, Viewer viewer, Instant now) {
    var all = sql.sql(PROPOSALS + """
              where p.session_id = :session and s.starts_at > :now and s.cancelled_at is null
                and (p.is_open or p.state = 'declined' and p.from_starts_at = s.starts_at)
            """ + OF_FAMILY + " order by p.proposed_at desc limit :most")
        .param("session", session)
        .param("family", portal == Portal.FAMILY)
        .param("viewer", viewer.id())
        .param("now", now)
        .param("most", MOST)
        .list(Proposal.class);
    return shown(all);
  }

  /**
   * Those of a family for all its sessions to come, as {@link #of} shows those of each; the first to come first.
   */
  public List<Proposal> ofFamily(Viewer viewer, Instant now) {
    var all = sql.sql("""
            with mine as (
              select distinct y.proposal_id from family_access f
              join move_proposal_student_fact y on y.student_id = f.student_id and y.from_starts_at > :now
              where f.viewer_id = :viewer)
            """ + PROPOSALS + """
              join mine on mine.proposal_id = p.id
              where s.starts_at > :now and s.cancelled_at is null
                and (p.is_open or p.state = 'declined' and p.from_starts_at = s.starts_at)
              order by p.proposed_at desc limit :most
            """)
        .param("family", true)
        .param("viewer", viewer.id())
        .param("now", now)
        .param("most", MOST)
        .list(Proposal.class);
    return all.stream().collect(Collectors.groupingBy(Proposal::sessionId)).values().stream()
        .flatMap(some -> shown(some).stream())
        .sorted(Comparator.comparing(Proposal::fromStartsAt).thenComparing(Proposal::proposedAt))
        .toList();
  }

  // What can be answered; where nothing can, what was said last.
  private static List<Proposal> shown(List<Proposal> all) {
    return all.stream().anyMatch(Proposal::open) ? all.stream().filter(Proposal::open).toList()
        : all.stream().limit(1).toList();
  }
}
