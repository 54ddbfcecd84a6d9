package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A weekly time is agreed beside the others from a day on, each week or every second one; one ends on a day (R30). What
 * is planned of the others stays.
 */
@Component
public class WeeklyChanges {

  private final Sql sql;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final DaysOff daysOff;
  private final SeriesRows rows;
  private final Breaks breaks;
  private final Ends ends;

  WeeklyChanges(
      Sql sql, Engagements engagements, WeeklyPlans plans, DaysOff daysOff, SeriesRows rows, Breaks breaks,
      Ends ends) {
    this.ends = ends;
    this.sql = sql;
    this.engagements = engagements;
    this.plans = plans;
    this.daysOff = daysOff;
    this.rows = rows;
    this.breaks = breaks;
  }

  /**
   * One more weekly time. Its line is its own, whatever is given.
   *
   * @return how many sessions it planned at once; empty where that time is agreed on some of these days already
   */
  @Transactional
  public Optional<Long> add(EngagementId id, WeeklyHeld time, PersonId by, Instant now) {
    daysOff.hold();
    engagements.lock(id);
    var all = new ArrayList<>(engagements.weeklyOverTime(id));
    if (all.stream().anyMatch(one -> one.meets(time))) {
      return Optional.empty();
    }
    int line = all.stream().mapToInt(WeeklyHeld::line).max().orElse(-1) + 1;
    all.add(new WeeklyHeld(line, time.time(), time.fromOn(), time.toOn(), time.weekOn(), time.minutes()));
    engagements.agreeWeekly(id, all, by, now);
    sql.sql("""
            update weekly_plan set planned_until = least(planned_until, :from::date)
            where engagement_id = :id and :from::date is not null
            """)
        .param("from", time.fromOn())
        .param("id", id)
        .update();
    return Optional.of(plans.goOn(id, now).stream()
        .filter(one -> one.outcome() instanceof Dated.Outcome.Planned).count());
  }

  /** The sessions of this weekly time that are to come after a day. */
  public List<Falls> falling(EngagementId id, NewEngagement agreed, WeeklyHeld time, LocalDate last, Instant now) {
    var weekly = engagements.weeklyOverTime(id);
    var theirs = rows.ahead(id, now).stream()
        .filter(row -> row.on(agreed.zone()).isAfter(last))
        .filter(row -> isOf(time, weekly, row, agreed))
        .map(SeriesRow::id).toList();
    return breaks.falling(id, last, null, agreed.zone(), now).stream()
        .filter(one -> theirs.contains(one.session())).toList();
  }

  private static boolean isOf(WeeklyHeld time, List<WeeklyHeld> weekly, SeriesRow row, NewEngagement agreed) {
    var on = row.on(agreed.zone());
    var at = new WeeklyTime(on.getDayOfWeek(), row.at(agreed.zone()));
    return weekly.stream().anyMatch(one -> one.line() == time.line() && one.time().equals(at) && one.isOn(on));
  }

  /** A weekly time ends on a day, with it: what follows of it falls away. */
  @Transactional
  public BreakAnswer end(
      UUID key, EngagementId id, WeeklyHeld time, LocalDate last, Set<SessionId> seen, Viewer by, Instant now) {
    daysOff.hold();
    var agreed = engagements.lock(id).agreed();
    var all = engagements.weeklyOverTime(id);
    if (ends.exists(key) || all.stream().noneMatch(time::equals)) {
      return new BreakAnswer.Already();
    }
    breaks.hold(falling(id, agreed, time, last, now));
    var falls = falling(id, agreed, time, last, now);
    if (!Breaks.ids(falls).equals(seen)) {
      return new BreakAnswer.Differs(falls);
    }
    var after = all.stream()
        .flatMap(one -> (one.line() == time.line() ? one.until(last.plusDays(1)) : Optional.of(one)).stream())
        .toList();
    engagements.agreeWeekly(id, after, by.id(), now);
    ends.addWeekly(key, id, last, all, after, by.id(), now);
    int cancelled = breaks.cancel(id, falls, key, null, by, now);
    forget(id, time, last);
    return new BreakAnswer.Done(cancelled);
  }

  private void forget(EngagementId id, WeeklyHeld time, LocalDate last) {
    sql.sql("""
            delete from occurrence
            where engagement_id = :id and on_date > :last and starts_at = :at and extract(isodow from on_date) = :day
              and (:week::date is null or (date_trunc('week', on_date)::date - :week::date) / 7 % 2 = 0)
              and (session_id is null
                or exists (select from session_plan_fact s where s.id = session_id and s.cancelled_at is not null))
            """)
        .param("id", id)
        .param("last", last)
        .param("at", time.time().at())
        .param("day", time.time().day().getValue())
        .param("week", time.weekOn())
        .update();
  }
}
