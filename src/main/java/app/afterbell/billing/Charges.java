package app.afterbell.billing;

import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionId;
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
    charge(event.outcomes());
  }

  @EventListener
  void on(LogChanged event) {
    charge(event.outcomes());
  }

  @EventListener
  void on(LogWithdrawn event) {
    takeBack(List.of(event));
  }

  private void takeBack(List<LogWithdrawn> withdrawn) {
    var standing = sql.sql(
            """
            select l.id, l.session_id from charge_line l
            where l.session_id = any(:sessions) and not exists (select from charge_line n where n.corrects = l.id)
            """)
        .param("sessions", withdrawn.stream().map(LogWithdrawn::session).toList())
        .list(Standing.class);
    var events = withdrawn.stream().collect(Collectors.toMap(LogWithdrawn::session, Function.identity()));
    sql.sql(
            """
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            select w.id, l.session_id, l.student_id, l.family_id, w.revision, null, 0, l.rate, 0,
                   l.currency, 0, -l.total, w.by, w.at, l.id
            from unnest(:ids::uuid[], :lines::uuid[], :revisions::int[], :by::uuid[], :at::timestamptz[])
                 as w(id, line_id, revision, by, at)
            join charge_line l on l.id = w.line_id
            """)
        .param("ids", standing.stream().map(_ -> Id.next()).toList())
        .param("lines", standing.stream().map(Standing::id).toList())
        .param("revisions", standing.stream().map(line -> events.get(line.sessionId()).revision()).toList())
        .param("by", standing.stream().map(line -> events.get(line.sessionId()).by()).toList())
        .param("at", standing.stream().map(line -> events.get(line.sessionId()).at()).toList())
        .update();
  }

  private void charge(List<Outcome> outcomes) {
    var bills = outcomes.stream()
        .flatMap(outcome -> outcome.billed().stream().map(billed -> new Bill(outcome, billed)))
        .toList();
    var basis = basis(bills);
    write(bills.stream().map(bill -> Line.of(bill, basis.get(bill.key()))).toList());
  }

  private void write(List<Line> lines) {
    sql.sql(
            """
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            select * from unnest(
              :ids::uuid[], :sessions::uuid[], :students::uuid[], :families::uuid[], :revisions::int[], :statuses::text[],
              :minutes::int[], :rates::bigint[], :percents::int[], :currencies::text[], :totals::bigint[],
              :amounts::bigint[], :recordedBy::uuid[], :recordedAt::timestamptz[], :corrects::uuid[])
            """)
        .param("ids", lines.stream().map(_ -> Id.next()).toList())
        .param("sessions", lines.stream().map(line -> line.outcome().session()).toList())
        .param("students", lines.stream().map(line -> line.basis().studentId()).toList())
        .param("families", lines.stream().map(line -> line.basis().familyId()).toList())
        .param("revisions", lines.stream().map(line -> line.outcome().revision()).toList())
        .param("statuses", lines.stream().map(line -> line.share().status()).toList())
        .param("minutes", lines.stream().map(line -> line.share().minutes()).toList())
        .param("rates", lines.stream().map(line -> line.basis().rate()).toList())
        .param("percents", lines.stream().map(line -> line.share().percent()).toList())
        .param("currencies", lines.stream().map(line -> line.basis().currency()).toList())
        .param("totals", lines.stream().map(Line::total).toList())
        .param("amounts", lines.stream().map(Line::amount).toList())
        .param("recordedBy", lines.stream().map(line -> line.outcome().recordedBy()).toList())
        .param("recordedAt", lines.stream().map(line -> line.outcome().recordedAt()).toList())
        .param("corrects", lines.stream().map(line -> line.basis().corrects()).toList())
        .update();
  }

  // A correction keeps the family and the rate of the line that it corrects: what was charged then is what is corrected.
  private Map<Key, Basis> basis(List<Bill> bills) {
    return sql.sql(
            """
            select m.session_id, m.student_id, case when l.id is null then f.family_id else l.family_id end as family_id,
                   coalesce(l.rate, t.bill_rate) as rate, coalesce(l.currency, t.currency) as currency,
                   coalesce(l.total, 0) as standing, l.id as corrects
            from unnest(:sessions::uuid[], :students::uuid[]) as m(session_id, student_id)
            join session_fact s on s.id = m.session_id
            join engagement_card e on e.id = s.engagement_id
            join engagement_bill_rate t on t.engagement_id = e.id
              and (s.starts_at at time zone e.time_zone)::date >= t.from_on
              and (s.starts_at at time zone e.time_zone)::date < t.to_on
            left join student_family f on f.student_id = m.student_id
            left join lateral (
              select c.id, c.family_id, c.rate, c.currency, c.total from charge_line c
              where c.session_id = m.session_id and c.student_id = m.student_id
              order by c.revision desc limit 1) l on true
            """)
        .param("sessions", bills.stream().map(bill -> bill.outcome().session()).toList())
        .param("students", bills.stream().map(bill -> bill.billed().student()).toList())
        .list(Basis.class)
        .stream()
        .collect(Collectors.toMap(basis -> new Key(basis.sessionId(), basis.studentId()), Function.identity()));
  }

  record Standing(UUID id, SessionId sessionId) {}

  record Basis(
      SessionId sessionId,
      PersonId studentId,
      @Nullable UUID familyId,
      long rate,
      Currency currency,
      long standing,
      @Nullable UUID corrects) {}

  private record Key(SessionId session, PersonId student) {}

  private record Bill(Outcome outcome, Outcome.Billed billed) {

    Key key() {
      return new Key(outcome.session(), billed.student());
    }
  }

  private record Line(Outcome outcome, Outcome.Share share, Basis basis, long total) {

    static Line of(Bill bill, Basis basis) {
      var share = bill.billed().share();
      var total = new Money(basis.rate(), basis.currency()).forMinutes(share.minutes(), share.percent());
      return new Line(bill.outcome(), share, basis, total.minor());
    }

    long amount() {
      return total - basis.standing();
    }
  }
}
