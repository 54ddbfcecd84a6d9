package app.afterbell.billing;

import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionLogged;
import app.afterbell.shared.Id;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Charges a family when a session becomes logged, and the difference when its log changes (R10, R13, R26). Runs in the
 * transaction of the submission: a logged session without its lines cannot be seen.
 */
@Component
class Charges {

  private final Sql sql;

  Charges(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionLogged event) {
    event.outcomes().forEach(this::charge);
  }

  @EventListener
  void on(LogChanged event) {
    event.outcomes().forEach(this::charge);
  }

  @EventListener
  void on(LogWithdrawn event) {
    sql.sql(
            """
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            select gen_random_uuid(), l.session_id, l.student_id, l.family_id, :revision, null, 0, l.rate, 0,
                   l.currency, 0, -l.total, :by, :at, l.id
            from charge_line l
            where l.session_id = :session and not exists (select from charge_line n where n.corrects = l.id)
            """)
        .param("session", event.session())
        .param("revision", event.revision())
        .param("by", event.by())
        .param("at", event.at())
        .update();
  }

  private void charge(Outcome outcome) {
    var students = outcome.billed().stream().map(Outcome.Billed::student).toList();
    var basis = basis(outcome, students);
    outcome.billed().forEach(billed -> add(outcome, billed, basis.get(billed.student())));
  }

  private void add(Outcome outcome, Outcome.Billed billed, Basis basis) {
    var share = billed.share();
    var total = new Money(basis.rate(), basis.currency()).forMinutes(share.minutes(), share.percent());
    sql.sql(
            """
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            values (:id, :session, :student, :family::uuid, :revision, :status, :minutes, :rate, :percent,
                    :currency, :total, :amount, :recordedBy, :recordedAt, :corrects::uuid)
            """)
        .param("id", Id.next())
        .param("session", outcome.session())
        .param("student", billed.student())
        .param("family", basis.familyId())
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
        .update();
  }

  // A correction keeps the family and the rate of the line that it corrects: what was charged then is what is corrected.
  private Map<PersonId, Basis> basis(Outcome outcome, List<PersonId> students) {
    return sql.sql(
            """
            select m.student_id, case when l.id is null then f.family_id else l.family_id end as family_id, coalesce(l.rate, t.bill_rate) as rate,
                   coalesce(l.currency, t.currency) as currency, coalesce(l.total, 0) as standing, l.id as corrects
            from unnest(:students::uuid[]) as m(student_id)
            join engagement_card e on e.id = :engagement
            join engagement_bill_rate t on t.engagement_id = e.id
              and (:startsAt at time zone e.time_zone)::date >= t.from_on
              and (:startsAt at time zone e.time_zone)::date < t.to_on
            left join student_family f on f.student_id = m.student_id
            left join lateral (
              select c.id, c.family_id, c.rate, c.currency, c.total from charge_line c
              where c.session_id = :session and c.student_id = m.student_id
              order by c.revision desc limit 1) l on true
            """)
        .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("engagement", outcome.engagement())
        .param("startsAt", outcome.startsAt())
        .param("session", outcome.session())
        .list(Basis.class)
        .stream()
        .collect(Collectors.toMap(Basis::studentId, Function.identity()));
  }

  record Basis(
      PersonId studentId,
      @Nullable UUID familyId,
      long rate,
      Currency currency,
      long standing,
      @Nullable UUID corrects) {}
}
