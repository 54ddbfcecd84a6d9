package app.afterbell.desk.open;

import app.afterbell.desk.open.OpenPage.By;
import app.afterbell.desk.open.OpenPage.Session;
import app.afterbell.desk.open.OpenPage.Which;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.payroll.RunBounds;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the sessions that wait to be logged, by the index of what is due. */
@Component
class OpenQuery {

  private static final int MOST = 50;

  private final Organizations organizations;
  private final Sql sql;

  OpenQuery(Organizations organizations, Sql sql) {
    this.organizations = organizations;
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
  OpenPage page(Which which, Sorted<By> sorted, @Nullable SessionId after, Viewer staff, Instant now) {
    var amounts = staff.may(Power.SEE_AMOUNTS);
    var closing = calendar(staff).closing(now);
    var rows = rows(which, sorted, after, amounts, MOST + 1, staff, now);
    return new OpenPage(which, sorted, Part.of(rows.stream().map(row -> row.toSession(amounts)).toList(), MOST),
        amounts, closing.orElse(null));
  }

  /** All of them, for a spreadsheet. */
  List<Session> all(Which which, Sorted<By> sorted, Viewer staff, Instant now) {
    var amounts = staff.may(Power.SEE_AMOUNTS);
    return rows(which, sorted, null, amounts, Integer.MAX_VALUE, staff, now).stream()
        .map(row -> row.toSession(amounts)).toList();
  }

  private PayCalendar calendar(Viewer staff) {
    return PayCalendar.of(organizations.current(staff));
  }

  // Amounts as if it went as planned, by the terms of its day: the same as the sums on staff's home.
  private List<Row> rows(Which which, Sorted<By> sorted, @Nullable SessionId after, boolean amounts, int most,
      Viewer staff, Instant now) {
    var calendar = calendar(staff);
    var period = which == Which.PERIOD ? calendar.closing(now).map(calendar::boundsOf) : Optional.<RunBounds>empty();
    return sql.sql("""
            with shown as materialized (
              select t.*, %2$s as key from open_task t
              where t.starts_at <= :now and %1$s
                and (cast(:after as uuid) is null
                  or (%2$s, t.session_id) %3$s (select %2$s, t.id from session_plan_fact t where t.id = :after))
              order by %2$s %4$s, t.session_id %4$s
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
            order by t.key %4$s, t.session_id %4$s
            """.formatted(condition(which), key(sorted.by()), sorted.later(), sorted.way()))
        .param("now", now)
        .param("after", after)
        .param("amounts", amounts)
        .param("most", most)
        .param("from", period.map(RunBounds::startsFrom).orElse(null))
        .param("to", period.map(RunBounds::startsTo).orElse(null))
        .list(Row.class);
  }

  private static String condition(Which which) {
    return switch (which) {
      case ALL -> "true";
      case OVERDUE -> "t.due_at < :now";
      case ATTENDANCE -> "t.attendance_at is null";
      case WRITTEN -> "t.attendance_at is not null";
      case NOTES -> "t.planned_end <= :now and t.notes_at is null";
      case PERIOD -> "t.starts_at >= :from and t.starts_at < :to";
    };
  }

  private static String key(By by) {
    return switch (by) {
      case DUE -> "t.due_at";
      case STARTS -> "t.starts_at";
      case MENTOR -> "(select lower(n.name) from person_card n where n.id = t.mentor_id)";
    };
  }
}
