package app.afterbell.billing;

import app.afterbell.ledger.Book;
import app.afterbell.ledger.Posting;
import app.afterbell.ledger.Postings;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What families are charged: each by its own student’s status. */
@Component
class Charges implements Book {

  private final Sql sql;

  Charges(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Posting> postings(Outcome outcome) {
    return outcome.billed().stream().map(billed -> new Posting(outcome, billed.student(), billed.share())).toList();
  }

  // Nothing is looked for that a first revision would correct. The terms of each engagement (offset 0), and not
  // everybody's.
  @Override
  public int write(Postings postings) {
    return postings.rowsOf(sql.sql("""
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            select p.id, p.session_id, p.person_id, case when l.id is null then f.family_id else l.family_id end,
                   p.revision, p.status, p.minutes, m.rate, p.percent, m.currency, m.total,
                   m.total - coalesce(l.total, 0), p.recorded_by, p.recorded_at, l.id
            from\s""" + Postings.ROWS + """
            cross join lateral (
              select x.bill_rate, x.currency from engagement_bill_rate x
              where x.engagement_id = p.engagement_id and x.from_on <= p.day and x.to_on > p.day offset 0) t
            left join student_family f on f.student_id = p.person_id
            left join lateral (
              select c.id, c.family_id, c.rate, c.currency, c.total from charge_line c
              where p.revision > 1 and c.session_id = p.session_id and c.student_id = p.person_id
              order by c.revision desc limit 1) l on true
            cross join lateral (
              select r.rate, coalesce(l.currency, t.currency) as currency,
                     money_for_minutes(r.rate, p.minutes, p.percent) as total
              from (select case when :otherTerms then t.bill_rate else coalesce(l.rate, t.bill_rate) end as rate) r) m
            where not :differencesAlone or m.total <> coalesce(l.total, 0)
            """)).update();
  }

  @Override
  public void takeBack(LogWithdrawn log) {
    sql.sql("""
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            select w.id, l.session_id, l.student_id, l.family_id, :revision, null, 0, l.rate, 0, l.currency, 0,
                   -l.total, :by, :at, l.id
            from unnest(:ids::uuid[], :students::uuid[]) as w(id, student_id)
            join charge_line l on l.session_id = :session and l.student_id = w.student_id
            where not exists (select from charge_line n where n.corrects = l.id)
            """)
        .each("ids", log.students(), _ -> Id.next())
        .param("students", log.students())
        .param("session", log.session())
        .param("revision", log.revision())
        .param("by", log.by())
        .param("at", log.at())
        .update();
  }
}
