package app.afterbell.payroll;

import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.SessionLogged;
import app.afterbell.shared.Id;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import java.time.Instant;
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
 * Credits a mentor when a session becomes logged, and the difference when its log changes (R10, R13, R26). Runs in the
 * transaction of the submission: a logged session without its line cannot be seen.
 */
@Component
class Earnings {

  private final Sql sql;

  Earnings(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionLogged event) {
    credit(event.outcomes(), Outcome::loggedAt);
  }

  @EventListener
  void on(LogChanged event) {
    credit(event.outcomes(), Earnings::changedAt);
  }

  @EventListener
  void on(LogWithdrawn event) {
    takeBack(List.of(event));
  }

  private void takeBack(List<LogWithdrawn> withdrawn) {
    sql.sql(
            """
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, earned_at)
            select w.id, l.session_id, l.mentor_id, w.revision, null, 0, l.rate, 0, l.currency,
                   0, -l.total, w.by, w.at, l.id, greatest(w.at, l.earned_at)
            from unnest(:ids::uuid[], :sessions::uuid[], :revisions::int[], :by::uuid[], :at::timestamptz[])
                 as w(id, session_id, revision, by, at)
            join earning_line l on l.session_id = w.session_id
            where not exists (select from earning_line n where n.corrects = l.id)
            """)
        .param("ids", withdrawn.stream().map(_ -> Id.next()).toList())
        .param("sessions", withdrawn.stream().map(LogWithdrawn::session).toList())
        .param("revisions", withdrawn.stream().map(LogWithdrawn::revision).toList())
        .param("by", withdrawn.stream().map(LogWithdrawn::by).toList())
        .param("at", withdrawn.stream().map(LogWithdrawn::at).toList())
        .update();
  }

  private void credit(List<Outcome> outcomes, Function<Outcome, Instant> earnedAt) {
    var basis = basis(outcomes);
    write(outcomes.stream()
        .map(outcome -> Line.of(outcome, basis.get(outcome.session()), earnedAt.apply(outcome)))
        .toList());
  }

  private void write(List<Line> lines) {
    sql.sql(
            """
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, earned_at)
            select l.id, l.session, l.mentor, l.revision, l.status, l.minutes, l.rate, l.percent, l.currency, l.total, l.amount,
                   l.recorded_by, l.recorded_at, l.corrects,
                   greatest(l.earned_at, (select c.earned_at from earning_line c where c.id = l.corrects))
            from unnest(
              :ids::uuid[], :sessions::uuid[], :mentors::uuid[], :revisions::int[], :statuses::text[], :minutes::int[],
              :rates::bigint[], :percents::int[], :currencies::text[], :totals::bigint[], :amounts::bigint[],
              :recordedBy::uuid[], :recordedAt::timestamptz[], :corrects::uuid[], :earnedAt::timestamptz[])
              as l (id, session, mentor, revision, status, minutes, rate, percent, currency, total, amount, recorded_by, recorded_at,
                    corrects, earned_at)
            """)
        .param("ids", lines.stream().map(_ -> Id.next()).toList())
        .param("sessions", lines.stream().map(line -> line.outcome().session()).toList())
        .param("mentors", lines.stream().map(line -> line.outcome().mentor()).toList())
        .param("revisions", lines.stream().map(line -> line.outcome().revision()).toList())
        .param("statuses", lines.stream().map(line -> line.outcome().paid().status()).toList())
        .param("minutes", lines.stream().map(line -> line.outcome().paid().minutes()).toList())
        .param("rates", lines.stream().map(line -> line.basis().payRate()).toList())
        .param("percents", lines.stream().map(line -> line.outcome().paid().percent()).toList())
        .param("currencies", lines.stream().map(line -> line.basis().currency()).toList())
        .param("totals", lines.stream().map(Line::total).toList())
        .param("amounts", lines.stream().map(Line::amount).toList())
        .param("recordedBy", lines.stream().map(line -> line.outcome().recordedBy()).toList())
        .param("recordedAt", lines.stream().map(line -> line.outcome().recordedAt()).toList())
        .param("corrects", lines.stream().map(line -> line.basis().standingLine()).toList())
        .param("earnedAt", lines.stream().map(Line::earnedAt).toList())
        .update();
  }

  // An import can say a change of an instant before the notes came in, and before then nothing was earned; nor before the line that
  // it corrects, which may be later than now.
  private static Instant changedAt(Outcome outcome) {
    return outcome.recordedAt().isAfter(outcome.loggedAt()) ? outcome.recordedAt() : outcome.loggedAt();
  }

  private Map<SessionId, Basis> basis(List<Outcome> outcomes) {
    return sql.sql(
            """
            select session_id, pay_rate, currency, standing, standing_line from session_rate
            where session_id = any(:sessions)
            """)
        .param("sessions", outcomes.stream().map(Outcome::session).toList())
        .list(Basis.class)
        .stream()
        .collect(Collectors.toMap(Basis::sessionId, Function.identity()));
  }

  record Basis(SessionId sessionId, long payRate, Currency currency, long standing, @Nullable UUID standingLine) {}

  private record Line(Outcome outcome, Basis basis, long total, Instant earnedAt) {

    static Line of(Outcome outcome, Basis basis, Instant earnedAt) {
      var share = outcome.paid();
      var total = new Money(basis.payRate(), basis.currency()).forMinutes(share.minutes(), share.percent());
      return new Line(outcome, basis, total.minor(), earnedAt);
    }

    long amount() {
      return total - basis.standing();
    }
  }
}
