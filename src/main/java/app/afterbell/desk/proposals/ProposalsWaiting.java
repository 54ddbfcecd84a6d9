package app.afterbell.desk.proposals;

import app.afterbell.sessions.ProposalId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads proposals that wait too long for their mentor, by the index of those that wait. */
@Component
public class ProposalsWaiting {

  // A mentor has that long to answer by themselves, unless the session starts within a day.
  private static final Duration PATIENCE = Duration.ofHours(12);
  private static final Duration SOON = Duration.ofHours(24);

  private static final String WAITING = """
      move_proposal_fact f
      where f.state = 'open' and f.from_starts_at > :now and f.is_open
        and (f.proposed_at <= :patient or f.from_starts_at <= :soon)""";

  private final Sql sql;

  ProposalsWaiting(Sql sql) {
    this.sql = sql;
  }

  /** @param after the last of the page before; null for the first, which has those whose session starts first */
  public List<Proposed> waiting(Instant now, @Nullable ProposalId after, int most) {
    return sql.sql("""
            select p.id, p.session_id, e.name as engagement, m.name as mentor, b.name as proposed_by, p.proposed_at,
                   p.from_starts_at, p.starts_at
            from (select f.* from %s
                    and (cast(:after as uuid) is null or (f.from_starts_at, f.id) > (
                      select a.from_starts_at, a.id from move_proposal_fact a where a.id = :after))
                  order by f.from_starts_at, f.id limit :most) p
            join session_plan_fact s on s.id = p.session_id
            cross join lateral (select c.name from engagement_card c where c.id = s.engagement_id offset 0) e
            join person_card m on m.id = p.mentor_id
            join person_card b on b.id = p.proposed_by
            order by p.from_starts_at, p.id
            """.formatted(WAITING))
        .param("now", now)
        .param("patient", now.minus(PATIENCE))
        .param("soon", now.plus(SOON))
        .param("after", after)
        .param("most", most)
        .list(Proposed.class);
  }

  public int count(Instant now) {
    return sql.sql("select count(*)::int from " + WAITING)
        .param("now", now)
        .param("patient", now.minus(PATIENCE))
        .param("soon", now.plus(SOON))
        .one(Integer.class);
  }
}
