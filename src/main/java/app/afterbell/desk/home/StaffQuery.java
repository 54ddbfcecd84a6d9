package app.afterbell.desk.home;

import app.afterbell.desk.home.StaffPage.Mentor;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who has sessions to log. */
@Component
class StaffQuery {

  private static final int SHOWN = 100;

  private final Sql sql;

  StaffQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(PersonId id, String name, int open, int overdue, Instant oldestDueAt, int allOpen, int allOverdue,
      int mentors) {}

  @Transactional(readOnly = true)
  public StaffPage page(Instant now) {
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
        first == null ? 0 : first.allOpen(),
        first == null ? 0 : first.allOverdue(),
        rows.stream().map(row -> new Mentor(row.id(), row.name(), row.open(), row.overdue(), row.oldestDueAt()))
        .toList(),
        first == null ? 0 : first.mentors() - rows.size(),
        sql.sql("select count(*)::int as open, min(asked_at) as oldest_at from request_card where state = 'open'")
            .one(StaffPage.Requests.class));
  }
}
