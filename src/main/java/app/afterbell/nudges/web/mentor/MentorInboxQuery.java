package app.afterbell.nudges.web.mentor;

import app.afterbell.nudges.NudgeId;
import app.afterbell.nudges.Nudges;
import app.afterbell.nudges.web.mentor.MentorInboxPage.Entry;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a mentor's own inbox, and notes that it was read. */
@Component
class MentorInboxQuery {

  private static final int ON_A_PAGE = 20;

  private final Sql sql;
  private final Nudges nudges;

  MentorInboxQuery(Sql sql, Nudges nudges) {
    this.sql = sql;
    this.nudges = nudges;
  }

  @Transactional
  public MentorInboxPage inbox(Viewer viewer, int page, Instant now) {
    var entries = sql.sql("""
            select x.id, x.said, x.told_at, q.name as asked_by, x.read_at is null as unread,
                   (select count(*) from nudge_session n join open_task t on t.session_id = n.session_id
                    where n.nudge_id = x.id) as open,
                   exists (select from nudge_session n where n.nudge_id = x.id) as owed
            from (select * from nudge n where n.mentor_id = :viewer and n.in_inbox
                  order by n.told_at desc, n.id desc limit :most offset :before) x
            left join person_card q on q.id = x.asked_by
            order by x.told_at desc, x.id desc
            """)
        .param("viewer", viewer.id())
        .param("most", ON_A_PAGE + 1)
        .param("before", (page - 1) * ON_A_PAGE)
        .list(Entry.class);
    var shown = entries.stream().limit(ON_A_PAGE).toList();
    if (shown.stream().anyMatch(Entry::unread)) {
      nudges.readAll(viewer.id(), now);
    }
    return new MentorInboxPage(shown, page, entries.size() > ON_A_PAGE);
  }

  @Transactional
  public void follow(NudgeId id, Viewer viewer, Instant now) {
    sql.sql("select id from nudge where id = :id and mentor_id = :viewer")
        .param("id", id)
        .param("viewer", viewer.id())
        .one(NudgeId.class);
    sql.sql("update nudge set read_at = :now where id = :id and read_at is null")
        .param("now", now)
        .param("id", id)
        .update();
  }
}
