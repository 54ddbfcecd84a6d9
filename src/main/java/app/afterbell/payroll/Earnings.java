package app.afterbell.payroll;

import app.afterbell.ledger.Book;
import app.afterbell.ledger.Posting;
import app.afterbell.ledger.Postings;
import app.afterbell.ledger.Postings.Cause;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What mentors earn, and when: that decides which run pays it (R24). */
@Component
class Earnings implements Book {

  private final Sql sql;

  Earnings(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Posting> postings(Outcome outcome) {
    return List.of(new Posting(outcome, outcome.mentor(), outcome.paid()));
  }

  // Earned when both tasks were in; a change when it was said, but an import can say one of an instant before the notes
  // came in, and before then nothing was earned; nor before the line that it corrects, which may be later than now.
  // What was cancelled is earned when it would have started: no run of an earlier period could pay it.
  @Override
  public int write(Postings postings) {
    return postings.rowsOf(sql.sql("""
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, earned_at)
            select p.id, p.session_id, p.person_id, p.revision, p.status, p.minutes, o.rate, p.percent, r.currency,
                   t.total, t.total - r.standing, p.recorded_by, p.recorded_at, r.standing_line,
                   greatest(p.logged_at, case when not :first then p.recorded_at end,
                            (select c.earned_at from earning_line c where c.id = r.standing_line))
            from\s""" + Postings.ROWS + """
            cross join lateral rate_of_session(p.session_id, p.engagement_id, p.day, p.revision - 1) r
            cross join lateral (
              select case when :otherTerms then (
                  select x.pay_rate from engagement_pay_rate x
                  where x.engagement_id = p.engagement_id and x.from_on <= p.day and x.to_on > p.day)
                else r.pay_rate end as rate) o
            cross join lateral (select money_for_minutes(o.rate, p.minutes, p.percent) as total) t
            where not :differencesAlone or t.total <> r.standing
            """))
        .param("first", postings.cause() == Cause.LOGGED)
        .update();
  }

  @Override
  public void takeBack(LogWithdrawn log) {
    sql.sql("""
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, earned_at)
            select :id, l.session_id, l.mentor_id, :revision, null, 0, l.rate, 0, l.currency, 0, -l.total, :by, :at,
                   l.id, greatest(:at, l.earned_at)
            from earning_line l
            where l.session_id = :session and not exists (select from earning_line n where n.corrects = l.id)
            """)
        .param("id", Id.next())
        .param("session", log.session())
        .param("revision", log.revision())
        .param("by", log.by())
        .param("at", log.at())
        .update();
  }
}
