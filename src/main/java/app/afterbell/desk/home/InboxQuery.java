package app.afterbell.desk.home;

import app.afterbell.desk.home.Inbox.Asked;
import app.afterbell.desk.proposals.ProposalsWaiting;
import app.afterbell.desk.home.Inbox.Trouble;
import app.afterbell.planning.MentorsAway;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Menu;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what waits for a decision: few of each, by indexes of what is open. */
@Component
class InboxQuery {

  private static final int MOST = 10;
  private final ProposalsWaiting proposals;
  private final Sql sql;
  private final MentorsAway away;
  private final Menu menu;

  InboxQuery(ProposalsWaiting proposals, Sql sql, MentorsAway away, Menu menu) {
    this.proposals = proposals;
    this.sql = sql;
    this.away = away;
    this.menu = menu;
  }

  Inbox inbox(Viewer staff, Instant now) {
    var asked = asked();
    var proposals = this.proposals.waiting(now, null, MOST + 1);
    return new Inbox(proposals.subList(0, Math.min(MOST, proposals.size())),
        proposals.size() <= MOST ? 0 : this.proposals.count(now) - MOST, asked.subList(0, Math.min(MOST, asked.size())),
        asked.size() <= MOST ? 0 : open() - MOST,
        away.undecided(now), trouble(staff, now));
  }

  private List<Asked> asked() {
    return sql.sql("""
            select r.id, r.kind, p.name as asked_by, r.asked_at, r.minutes, e.name as engagement,
                   coalesce(r.starts_at, s.starts_at) as starts_at
            from (select * from request_card c where c.state = 'open' order by c.asked_at, c.id limit :most) r
            join person_card p on p.id = r.asked_by
            left join session_plan_fact s on s.id = r.session_id
            cross join lateral (
              select c.name from engagement_card c where c.id = coalesce(s.engagement_id, r.engagement_id) offset 0) e
            order by r.asked_at, r.id
            """)
        .param("most", MOST + 1)
        .list(Asked.class);
  }

  private int open() {
    return sql.sql("select count(*)::int from request_card where state = 'open'").one(Integer.class);
  }

  private List<Trouble> trouble(Viewer staff, Instant now) {
    return menu.folded(Portal.STAFF, staff).stream()
        .map(line -> new Trouble(line.countedAt(), line.key(), line.waits().waiting(staff, now)))
        .filter(trouble -> trouble.count() > 0)
        .toList();
  }
}
