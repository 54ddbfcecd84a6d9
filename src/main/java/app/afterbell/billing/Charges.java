package app.afterbell.billing;

import app.afterbell.sessions.CancellationTakenBack;
import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionCancelled;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.SessionLogged;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Charges a family when a session becomes logged or is called off too late, and the difference when that changes (R10,
 * R13, R14, R26). Runs in the transaction of the submission: a logged session without its lines cannot be seen.
 */
@Component
class Charges {

  private final Sql sql;

  Charges(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionLogged event) {
    charge(event.outcomes(), false);
  }

  @EventListener
  void on(LogChanged event) {
    charge(event.outcomes(), false);
  }

  @EventListener
  void on(SessionCancelled event) {
    charge(List.of(event.owed()), true);
  }

  @EventListener
  void on(CancellationTakenBack event) {
    charge(List.of(event.owed()), true);
  }

  @EventListener
  void on(LogWithdrawn event) {
    takeBack(List.of(event));
  }

  private void takeBack(List<LogWithdrawn> withdrawn) {
    var events = withdrawn.stream().collect(Collectors.toMap(LogWithdrawn::session, Function.identity()));
    var standing = sql.sql(
            """
            select l.id, l.session_id, l.student_id from charge_line l
            where l.session_id = any(:sessions) and not exists (select from charge_line n where n.corrects = l.id)
            """)
        .param("sessions", withdrawn.stream().map(LogWithdrawn::session).toList())
        .list(Standing.class)
        .stream()
        .filter(line -> events.get(line.sessionId()).students().contains(line.studentId()))
        .toList();
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

  // A correction keeps the family and the rate of the line that it corrects: what was charged then is what is
  // corrected. Nothing is looked for that a first revision would correct. The terms of each engagement (offset 0), and
  // not everybody's. What was called off is said of all its students each time: where nothing changes, or nothing is
  // owed, there is no line.
  private void charge(List<Outcome> outcomes, boolean differencesAlone) {
    var bills = outcomes.stream()
        .flatMap(outcome -> outcome.billed().stream()
            .map(billed -> new Bill(outcome, billed.student(), billed.share())))
        .toList();
    int written = sql.sql(
            """
            insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
                                     currency, total, amount, recorded_by, recorded_at, corrects)
            select b.id, b.session_id, b.student_id, case when l.id is null then f.family_id else l.family_id end,
              b.revision,
                   b.status, b.minutes, m.rate, b.percent, m.currency, m.total, m.total - coalesce(l.total, 0),
                   b.recorded_by, b.recorded_at, l.id
            from unnest(
              :ids::uuid[], :sessions::uuid[], :engagements::uuid[], :days::date[], :students::uuid[],
                :revisions::int[],
              :statuses::text[], :minutes::int[], :percents::int[], :recordedBy::uuid[], :recordedAt::timestamptz[])
              as b(id, session_id, engagement_id, day, student_id, revision, status, minutes, percent, recorded_by,
                recorded_at)
            cross join lateral (
              select x.bill_rate, x.currency from engagement_bill_rate x
              where x.engagement_id = b.engagement_id and x.from_on <= b.day and x.to_on > b.day offset 0) t
            left join student_family f on f.student_id = b.student_id
            left join lateral (
              select c.id, c.family_id, c.rate, c.currency, c.total from charge_line c
              where b.revision > 1 and c.session_id = b.session_id and c.student_id = b.student_id
              order by c.revision desc limit 1) l on true
            cross join lateral (
              select r.rate, coalesce(l.currency, t.currency) as currency, money_for_minutes(r.rate, b.minutes,
                b.percent) as total
              from (select coalesce(l.rate, t.bill_rate) as rate) r) m
            where not :differencesAlone or m.total <> coalesce(l.total, 0)
            """)
        .each("ids", bills, _ -> Id.next())
        .each("sessions", bills, bill -> bill.outcome().session())
        .each("engagements", bills, bill -> bill.outcome().engagement())
        .each("days", bills, bill -> bill.outcome().day())
        .each("students", bills, Bill::student)
        .each("revisions", bills, bill -> bill.outcome().revision())
        .each("statuses", bills, bill -> bill.share().status())
        .each("minutes", bills, bill -> bill.share().minutes())
        .each("percents", bills, bill -> bill.share().percent())
        .each("recordedBy", bills, bill -> bill.outcome().recordedBy())
        .each("recordedAt", bills, bill -> bill.outcome().recordedAt())
        .param("differencesAlone", differencesAlone)
        .update();
    if (written != bills.size() && !differencesAlone) {
      throw new IllegalStateException("%d of %d charges have terms".formatted(written, bills.size()));
    }
  }

  record Standing(UUID id, SessionId sessionId, PersonId studentId) {}

  private record Bill(Outcome outcome, PersonId student, Outcome.Share share) {}
}
