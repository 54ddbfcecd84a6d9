package app.afterbell.requests.web;

import app.afterbell.requests.Conversations;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.Trial;
import app.afterbell.requests.web.RequestPage.About;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads one request with its conversation: for its asker on the side on which they asked, and for staff. For anybody
 * else there is none (R28). A family’s page calls the session by its subject: other children may be in its name.
 */
@Component
class RequestQuery {

  private final Sql sql;
  private final Trial trial;
  private final Conversations conversations;

  RequestQuery(Sql sql, Trial trial, Conversations conversations) {
    this.sql = sql;
    this.trial = trial;
    this.conversations = conversations;
  }

  RequestPage page(RequestId id, Portal portal, Viewer viewer, Instant now) {
    return page(id, portal, DecisionForm.AS_ASKED, viewer, now);
  }

  /** @param form what is chosen by now: what it would do is shown */
  RequestPage page(RequestId id, Portal portal, DecisionForm form, Viewer viewer, Instant now) {
    var about = about(id, portal, viewer);
    if (portal != Portal.STAFF) {
      read(about, now);
    }
    boolean decides = portal == Portal.STAFF && about.isOpen() && viewer.may(Power.DECIDE_REQUESTS)
        && !about.askedBy().equals(viewer.id());
    // agreeing with a family changes nothing by itself (R38)
    boolean shows = portal == Portal.STAFF && about.isOpen() && about.kind() != RequestKind.BILL
        && viewer.may(Power.SEE_AMOUNTS) && form.canBeTried();
    var changes = shows ? trial.of(id, form.others(), now).orElse(null) : null;
    return new RequestPage(
        portal, about, conversations.of(id), decides, viewer.may(Power.SEE_AMOUNTS), changes, List.of(), Map.of());
  }

  /** @throws app.afterbell.shared.NotFound where this reader has none of that number */
  RequestId numbered(int number, Portal portal, Viewer viewer) {
    return sql.sql("""
            select r.id from request r
            where r.number = :number and (:staff or r.asked_by = :viewer and r.asked_as = :as)
            """)
        .param("number", number)
        .param("staff", portal == Portal.STAFF)
        .param("viewer", viewer.id())
        .param("as", portal)
        .one(RequestId.class);
  }

  private About about(RequestId id, Portal portal, Viewer viewer) {
    return sql.sql("""
            select r.id, r.number, r.kind, r.state, r.session_id, r.engagement_id, r.student_id, r.minutes,
                   case when :family then e.subject else e.name end as engagement, o.name as other, c.name as student,
                   r.status as asked, m.status as standing, coalesce(r.starts_at, s.starts_at) as starts_at,
                   s.planned_minutes, s.actual_minutes, r.notes, r.asked_by, p.name as asked_by_name, r.asked_as,
                   r.asked_at, r.decided_at, d.name as decided_by_name, r.decided_minutes
            from request r
            join person_card p on p.id = r.asked_by
            left join session_plan_fact s on s.id = r.session_id
            left join engagement_card e on e.id = coalesce(s.engagement_id, r.engagement_id)
            left join engagement_card o on o.id = r.engagement_id and r.kind = 'engagement'
            left join person_card c on c.id = r.student_id
            left join session_student_fact m on m.session_id = r.session_id and m.student_id = r.student_id
            left join person_card d on d.id = r.decided_by
            where r.id = :id and (:staff or r.asked_by = :viewer and r.asked_as = :as)
            """)
        .param("id", id)
        .param("family", portal == Portal.FAMILY)
        .param("staff", portal == Portal.STAFF)
        .param("viewer", viewer.id())
        .param("as", portal)
        .one(About.class);
  }

  // Its answer need not stand on their home any more.
  private void read(About about, Instant now) {
    sql.sql("""
            update request set read_at = :now
            where id = :id and last_by <> asked_by and (read_at is null or read_at < last_at)
            """)
        .param("id", about.id())
        .param("now", now)
        .update();
  }
}
