package app.afterbell.desk.home;

import app.afterbell.desk.home.StaffPage.Mentor;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who has sessions to log, what is missing, and what waits for a decision. */
@Component
class StaffQuery {

  private static final int SHOWN = 12;

  private final FiguresQuery figures;
  private final InboxQuery inbox;
  private final Sql sql;

  StaffQuery(FiguresQuery figures, InboxQuery inbox, Sql sql) {
    this.figures = figures;
    this.inbox = inbox;
    this.sql = sql;
  }

  record Row(PersonId id, String name, int open, int overdue, Instant oldestDueAt, int allOpen, int allOverdue,
      int mentors) {}

  @Transactional(readOnly = true)
  public StaffPage page(Viewer staff, Instant now) {
    var rows = sql.sql("""
            with waiting as materialized (
              select mentor_id, open, overdue, oldest_due_at from waiting_tasks(:now)),
            first as (
              select * from waiting order by oldest_due_at fetch first :most rows with ties)
            select p.id, p.name, t.open, t.overdue, t.oldest_due_at, a.all_open, a.all_overdue, a.mentors
            from first t
            cross join (
              select sum(open)::int as all_open, sum(overdue)::int as all_overdue, count(*) as mentors from waiting) a
            join person_card p on p.id = t.mentor_id
            order by t.oldest_due_at, p.name, p.id
            limit :most
            """)
        .param("now", now)
        .param("most", SHOWN)
        .list(Row.class);
    var first = rows.isEmpty() ? null : rows.getFirst();
    return new StaffPage(
        now,
        first == null ? 0 : first.allOpen(),
        first == null ? 0 : first.allOverdue(),
        first == null ? 0 : first.mentors(),
        rows.stream().map(row -> new Mentor(row.id(), row.name(), row.open(), row.overdue(), row.oldestDueAt()))
            .toList(),
        figures.figures(staff.may(Power.SEE_AMOUNTS)), inbox.inbox(staff, now));
  }
}
