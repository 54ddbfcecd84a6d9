package app.afterbell.payroll;

import app.afterbell.sessions.CancellationTakenBack;
import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionCancelled;
import app.afterbell.sessions.SessionLogged;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Credits a mentor when a session becomes logged or is called off too late, and the difference when that changes (R10,
 * R13, R14, R26). Runs in the transaction of the submission: a logged session without its line cannot be seen.
 */
@Component
class Earnings {

  private final Sql sql;

  Earnings(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(SessionLogged event) {
    credit(event.outcomes(), Outcome::loggedAt, false);
  }

  @EventListener
  void on(LogChanged event) {
    credit(event.outcomes(), Earnings::changedAt, false);
  }

  // Earned when it would have started: no run of an earlier period could pay it.
  @EventListener
  void on(SessionCancelled event) {
    credit(List.of(event.owed()), Earnings::changedAt, true);
  }

  @EventListener
  void on(CancellationTakenBack event) {
    credit(List.of(event.owed()), Earnings::changedAt, true);
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

  private void credit(List<Outcome> outcomes, Function<Outcome, Instant> earnedAt, boolean differencesAlone) {
    int written = sql.sql(
            """
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
                                      total, amount, recorded_by, recorded_at, corrects, earned_at)
            select o.id, o.session_id, o.mentor_id, o.revision, o.status, o.minutes, r.pay_rate, o.percent, r.currency,
                   t.total, t.total - r.standing, o.recorded_by, o.recorded_at, r.standing_line,
                   greatest(o.earned_at, (select c.earned_at from earning_line c where c.id = r.standing_line))
            from unnest(
              :ids::uuid[], :sessions::uuid[], :engagements::uuid[], :days::date[], :mentors::uuid[], :revisions::int[],
              :statuses::text[], :minutes::int[], :percents::int[], :recordedBy::uuid[], :recordedAt::timestamptz[],
              :earnedAt::timestamptz[])
              as o(id, session_id, engagement_id, day, mentor_id, revision, status, minutes, percent, recorded_by,
                recorded_at,
                   earned_at)
            cross join lateral rate_of_session(o.session_id, o.engagement_id, o.day, o.revision - 1) r
            cross join lateral (select money_for_minutes(r.pay_rate, o.minutes, o.percent) as total) t
            where not :differencesAlone or t.total <> r.standing
            """)
        .each("ids", outcomes, _ -> Id.next())
        .each("sessions", outcomes, Outcome::session)
        .each("engagements", outcomes, Outcome::engagement)
        .each("days", outcomes, Outcome::day)
        .each("mentors", outcomes, Outcome::mentor)
        .each("revisions", outcomes, Outcome::revision)
        .each("statuses", outcomes, outcome -> outcome.paid().status())
        .each("minutes", outcomes, outcome -> outcome.paid().minutes())
        .each("percents", outcomes, outcome -> outcome.paid().percent())
        .each("recordedBy", outcomes, Outcome::recordedBy)
        .each("recordedAt", outcomes, Outcome::recordedAt)
        .each("earnedAt", outcomes, earnedAt::apply)
        .param("differencesAlone", differencesAlone)
        .update();
    if (written != outcomes.size() && !differencesAlone) {
      throw new IllegalStateException("%d of %d sessions have terms".formatted(written, outcomes.size()));
    }
  }

  // An import can say a change of an instant before the notes came in, and before then nothing was earned; nor before
  // the line that it corrects, which may be later than now.
  private static Instant changedAt(Outcome outcome) {
    return outcome.recordedAt().isAfter(outcome.loggedAt()) ? outcome.recordedAt() : outcome.loggedAt();
  }
}
