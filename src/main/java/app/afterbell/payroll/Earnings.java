package app.afterbell.payroll;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionLogged;
import app.afterbell.shared.Id;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Credits a mentor when a session becomes logged, and the difference when its log changes (R10, R13, R26). Runs in the
 * transaction of the submission: a logged session without its line cannot be seen.
 */
@Component
class Earnings {

  private final Sql sql;
  private final Organizations organizations;

  Earnings(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  @EventListener
  void on(SessionLogged event) {
    event.outcomes().forEach(outcome -> credit(outcome, outcome.loggedAt()));
  }

  @EventListener
  void on(LogChanged event) {
    event.outcomes().forEach(outcome -> credit(outcome, outcome.recordedAt()));
  }

  @EventListener
  void on(LogWithdrawn event) {
    var pays = paying(event.startsAt(), event.dueAt(), event.at());
    sql.sql(
            """
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, period_from, pay_on)
            select gen_random_uuid(), l.session_id, l.mentor_id, :revision, null, 0, l.rate, 0, l.currency,
                   0, -l.total, :by, :at, l.id, :periodFrom, :payOn
            from earning_line l
            where l.session_id = :session and not exists (select from earning_line n where n.corrects = l.id)
            """)
        .param("session", event.session())
        .param("revision", event.revision())
        .param("by", event.by())
        .param("at", event.at())
        .param("periodFrom", pays.from())
        .param("payOn", pays.payOn())
        .update();
  }

  private void credit(Outcome outcome, Instant at) {
    var basis = basis(outcome);
    var share = outcome.paid();
    var total = new Money(basis.rate(), basis.currency()).forMinutes(share.minutes(), share.percent());
    var pays = paying(outcome.startsAt(), outcome.dueAt(), at);
    sql.sql(
            """
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, period_from, pay_on)
            values (:id, :session, :mentor, :revision, :status, :minutes, :rate, :percent, :currency,
                    :total, :amount, :recordedBy, :recordedAt, :corrects::uuid, :periodFrom, :payOn)
            """)
        .param("id", Id.next())
        .param("session", outcome.session())
        .param("mentor", outcome.mentor())
        .param("revision", outcome.revision())
        .param("status", share.status())
        .param("minutes", share.minutes())
        .param("rate", basis.rate())
        .param("percent", share.percent())
        .param("currency", basis.currency())
        .param("total", total.minor())
        .param("amount", total.minor() - basis.standing())
        .param("recordedBy", outcome.recordedBy())
        .param("recordedAt", outcome.recordedAt())
        .param("corrects", basis.corrects())
        .param("periodFrom", pays.from())
        .param("payOn", pays.payOn())
        .update();
  }

  private PayPeriod paying(Instant startsAt, Instant dueAt, Instant at) {
    return PayCalendar.of(organizations.current()).paying(startsAt, dueAt, at);
  }

  private Basis basis(Outcome outcome) {
    return sql.sql(
            """
            select r.pay_rate as rate, r.currency, coalesce(l.total, 0) as standing, l.id as corrects
            from session_rate r
            left join lateral (
              select x.id, x.total from earning_line x
              where x.session_id = r.session_id
              order by x.revision desc limit 1) l on true
            where r.session_id = :session
            """)
        .param("session", outcome.session())
        .one(Basis.class);
  }

  record Basis(long rate, Currency currency, long standing, @Nullable UUID corrects) {}
}
