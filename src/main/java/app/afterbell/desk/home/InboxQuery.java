package app.afterbell.desk.home;

import app.afterbell.desk.home.Inbox.Asked;
import app.afterbell.desk.home.Inbox.Proposed;
import app.afterbell.desk.home.Inbox.Trouble;
import app.afterbell.planning.MentorsAway;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Menu;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what waits for a decision: few of each, by indexes of what is open. */
@Component
class InboxQuery {

  private static final int MOST = 10;
  // A mentor has that long to answer by themselves, unless the session starts within a day.
  private static final Duration PATIENCE = Duration.ofHours(12);
  private static final Duration SOON = Duration.ofHours(24);

  private final Sql sql;
  private final MentorsAway away;
  private final Menu menu;

  InboxQuery(Sql sql, MentorsAway away, Menu menu) {
    this.sql = sql;
    this.away = away;
    this.menu = menu;
  }

  Inbox inbox(Viewer staff, Instant now) {
    var asked = asked();
    return new Inbox(proposals(now), asked.subList(0, Math.min(MOST, asked.size())),
        asked.size() <= MOST ? 0 : open() - MOST,
        away.undecided(now), trouble(staff, now));
  }

  private List<Proposed> proposals(Instant now) {
    return sql.sql("""
            select p.session_id, e.name as engagement, m.name as mentor, b.name as proposed_by, p.proposed_at,
                   p.from_starts_at, p.starts_at
            from (select * from move_proposal_fact f
                  where f.state = 'open' and f.from_starts_at > :now and f.is_open
                    and (f.proposed_at <= :patient or f.from_starts_at <= :soon)
                  order by f.from_starts_at, f.id limit :most) p
            join session_plan_fact s on s.id = p.session_id
            cross join lateral (select c.name from engagement_card c where c.id = s.engagement_id offset 0) e
            join person_card m on m.id = p.mentor_id
            join person_card b on b.id = p.proposed_by
            order by p.from_starts_at, p.id
            """)
        .param("now", now)
        .param("patient", now.minus(PATIENCE))
        .param("soon", now.plus(SOON))
        .param("most", MOST)
        .list(Proposed.class);
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
        .map(line -> new Trouble(line.path(), line.key(), line.waits().waiting(staff, now)))
        .filter(trouble -> trouble.count() > 0)
        .toList();
  }
}
