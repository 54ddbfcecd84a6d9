package app.afterbell.desk.open;

import app.afterbell.desk.open.OpenPage.Session;
import app.afterbell.desk.open.OpenPage.Which;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the sessions that wait to be logged, by the index of what is due. */
@Component
class OpenQuery {

  private static final int MOST = 50;

  private final Sql sql;

  OpenQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(SessionId id, String engagement, PersonId mentorId, String mentor, Instant startsAt, Instant dueAt,
      boolean missesAttendance, boolean missesNotes, @Nullable Long billed, @Nullable Long paid,
      @Nullable Currency currency) {

    private Session toSession(boolean amounts) {
      return new Session(id, engagement, mentorId, mentor, startsAt, dueAt, missesAttendance, missesNotes,
          amounts ? money(billed, currency) : null, amounts ? money(paid, currency) : null);
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable Currency currency) {
      return minor == null || currency == null ? null : new Money(minor, currency);
    }
  }

  /** @param after the last of the page before, and null for the first page */
  OpenPage page(Which which, @Nullable SessionId after, Viewer staff, Instant now) {
    var amounts = staff.may(Power.SEE_AMOUNTS);
    var found = rows(which, after, amounts, MOST + 1, now);
    return new OpenPage(which, found.stream().limit(MOST).map(row -> row.toSession(amounts)).toList(), amounts,
        found.size() > MOST);
  }

  /** All of them, for a spreadsheet. */
  List<Session> all(Which which, Viewer staff, Instant now) {
    var amounts = staff.may(Power.SEE_AMOUNTS);
    return rows(which, null, amounts, Integer.MAX_VALUE, now).stream().map(row -> row.toSession(amounts)).toList();
  }

  // Amounts as if it went as planned, by the terms of its day: the same as the sums on staff's home.
  private List<Row> rows(Which which, @Nullable SessionId after, boolean amounts, int most, Instant now) {
    return sql.sql("""
            with shown as materialized (
              select t.* from open_task t
              where t.starts_at <= :now and %s
                and (cast(:after as uuid) is null
                  or (t.due_at, t.session_id) > (select a.due_at, a.id from session_plan_fact a where a.id = :after))
              order by t.due_at, t.session_id
              limit :most)
            select t.session_id as id, e.name as engagement, t.mentor_id, p.name as mentor, t.starts_at, t.due_at,
                   t.attendance_at is null as misses_attendance, t.notes_at is null as misses_notes,
                   b.amount as billed, r.amount as paid, coalesce(b.currency, r.currency) as currency
            from shown t
            cross join lateral (
              select c.name, c.time_zone from engagement_card c where c.id = t.engagement_id offset 0) e
            join person_card p on p.id = t.mentor_id
            left join lateral (
              select x.currency,
                     money_for_minutes(x.bill_rate, t.planned_minutes, 100)
                       * (select count(*) from session_student_fact s where s.session_id = t.session_id) as amount
              from engagement_bill_rate x
              where :amounts and x.engagement_id = t.engagement_id
                and x.from_on <= (t.starts_at at time zone e.time_zone)::date
                and x.to_on > (t.starts_at at time zone e.time_zone)::date) b on true
            left join lateral (
              select x.currency, money_for_minutes(x.pay_rate, t.planned_minutes, 100) as amount
              from engagement_pay_rate x
              where :amounts and x.engagement_id = t.engagement_id
                and x.from_on <= (t.starts_at at time zone e.time_zone)::date
                and x.to_on > (t.starts_at at time zone e.time_zone)::date) r on true
            order by t.due_at, t.session_id
            """.formatted(condition(which)))
        .param("now", now)
        .param("after", after)
        .param("amounts", amounts)
        .param("most", most)
        .list(Row.class);
  }

  private static String condition(Which which) {
    return switch (which) {
      case ALL -> "true";
      case OVERDUE -> "t.due_at < :now";
      case NOTES -> "t.planned_end <= :now and t.notes_at is null";
    };
  }
}
