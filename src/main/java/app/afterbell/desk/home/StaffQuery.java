package app.afterbell.desk.home;

import app.afterbell.desk.home.StaffPage.Mentor;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who has sessions to log, what is missing, and what waits for a decision. */
@Component
class StaffQuery {

  private static final int SHOWN = 12;

  private final FiguresQuery figures;
  private final InboxQuery inbox;
  private final Organizations organizations;
  private final Sql sql;

  StaffQuery(FiguresQuery figures, InboxQuery inbox, Organizations organizations, Sql sql) {
    this.organizations = organizations;
    this.figures = figures;
    this.inbox = inbox;
    this.sql = sql;
  }

  record Row(PersonId id, String name, int open, int overdue, Instant oldestDueAt, int allOpen, int allOverdue,
      int mentors, int late) {}

  @Transactional(readOnly = true)
  public StaffPage page(Viewer staff, Instant now) {
    var rows = sql.sql("""
            with waiting as materialized (
              select mentor_id, open, overdue, oldest_due_at from waiting_tasks(:now)),
            first as (
              select * from waiting order by oldest_due_at fetch first :most rows with ties)
            select p.id, p.name, t.open, t.overdue, t.oldest_due_at, a.all_open, a.all_overdue, a.mentors, a.late
            from first t
            cross join (
              select sum(open)::int as all_open, sum(overdue)::int as all_overdue, count(*)::int as mentors,
                     count(*) filter (where overdue > 0)::int as late
              from waiting) a
            join person_card p on p.id = t.mentor_id
            order by t.oldest_due_at, p.name, p.id
            limit :most
            """)
        .param("now", now)
        .param("most", SHOWN)
        .list(Row.class);
    var first = rows.isEmpty() ? null : rows.getFirst();
    var organization = organizations.current(staff);
    return new StaffPage(
        now,
        LocalDate.ofInstant(now, organization.zone()),
        first == null ? 0 : first.allOpen(),
        first == null ? 0 : first.allOverdue(),
        first == null ? 0 : first.mentors(),
        first == null ? 0 : first.late(),
        rows.stream().map(row -> new Mentor(row.id(), row.name(), row.open(), row.overdue(), row.oldestDueAt()))
            .toList(),
        figures.figures(staff.may(Power.SEE_AMOUNTS)),
        PayCalendar.of(organization).closing(now).orElse(null), inbox.inbox(staff, now));
  }
}
