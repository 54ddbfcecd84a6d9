package app.afterbell.requests.web;

import app.afterbell.requests.web.MoneyPage.Act;
import app.afterbell.requests.web.MoneyPage.Bill;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a session is billed, and what was waived, credited or added beside it. */
@Component
class MoneyQuery {

  private final Sql sql;

  MoneyQuery(Sql sql) {
    this.sql = sql;
  }

  record Head(String name, Instant startsAt, String mentorName, Currency currency) {}

  record BillRow(UUID student, String studentName, @Nullable String familyName, Currency currency, long amount) {}

  record ActRow(
      UUID id, boolean bill, String kind, @Nullable String whose, Currency currency, long amount, String reason,
      String madeByName, Instant madeAt, Instant undoUntil) {}

  MoneyPage page(SessionId session) {
    var head = head(session);
    return new MoneyPage(
        session, head.name(), head.startsAt(), head.mentorName(), bills(session), acts(session), Map.of(), null,
        List.of());
  }

  /** The currency in which the session pays its mentor. */
  Currency currency(SessionId session) {
    return head(session).currency();
  }

  private Head head(SessionId session) {
    return sql.sql("""
            select e.name, s.starts_at, p.name as mentor_name, r.currency
            from session_plan_fact s
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = s.mentor_id
            join session_rate r on r.session_id = s.id
            where s.id = :session
            """)
        .param("session", session)
        .one(Head.class);
  }

  private List<Bill> bills(SessionId session) {
    return sql.sql("""
            select l.student_id as student, c.name as student_name, f.family_name, l.currency,
                   sum(l.amount)::bigint + coalesce((
                     select sum(a.amount) from bill_act_fact a
                     where a.session_id = :session and a.student_id = l.student_id and a.kind = 'waived'), 0)::bigint
                     as amount
            from charge_fact l
            join person_card c on c.id = l.student_id
            left join student_family f on f.student_id = l.student_id
            where l.session_id = :session
            group by l.student_id, c.name, f.family_name, l.currency
            order by c.name, l.student_id
            """)
        .param("session", session)
        .list(BillRow.class)
        .stream()
        .map(row -> new Bill(
            row.student(), row.studentName(), row.familyName(), new Money(row.amount(), row.currency())))
        .toList();
  }

  private List<Act> acts(SessionId session) {
    return sql.sql("""
            select a.id, a.bill, a.kind, a.whose, a.currency, a.amount, a.reason, p.name as made_by_name, a.made_at,
                   a.undo_until
            from (
              select b.id, true as bill, b.kind, f.name as whose, b.currency, b.amount, b.reason, b.made_by, b.made_at,
                     b.undo_until
              from bill_act_fact b left join family_card f on f.id = b.family_id
              where b.session_id = :session
              union all
              select m.id, false, m.kind, c.name, m.currency, m.amount, m.reason, m.made_by, m.made_at, m.undo_until
              from pay_act_fact m join person_card c on c.id = m.mentor_id
              where m.session_id = :session) a
            join person_card p on p.id = a.made_by
            order by a.made_at desc, a.id
            """)
        .param("session", session)
        .list(ActRow.class)
        .stream()
        .map(row -> new Act(
            row.id(), row.bill(), row.kind(), row.whose(), new Money(row.amount(), row.currency()), row.reason(),
            row.madeByName(), row.madeAt(), row.undoUntil()))
        .toList();
  }
}
