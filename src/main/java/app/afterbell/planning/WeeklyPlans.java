package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.planning.PlannedDates.Look;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weekly times become sessions as far ahead as the company plans (R31), for each engagement that staff said it of. A
 * date is looked at once, whatever runs twice: what became of it is kept beside it.
 */
@Component
public class WeeklyPlans {

  private final Sql sql;
  private final Engagements engagements;
  private final DaysOff daysOff;
  private final Occurrences occurrences;
  private final PlannedDates dates;
  private final LookAhead ahead;
  private final Comebacks comebacks;

  WeeklyPlans(
      Sql sql, Engagements engagements, DaysOff daysOff, Occurrences occurrences, PlannedDates dates,
      LookAhead ahead, Comebacks comebacks) {
    this.sql = sql;
    this.engagements = engagements;
    this.daysOff = daysOff;
    this.occurrences = occurrences;
    this.dates = dates;
    this.ahead = ahead;
    this.comebacks = comebacks;
  }

  /** The first day that was not looked at yet; empty where nothing is made of its weekly times. */
  public Optional<LocalDate> plannedUntil(EngagementId id) {
    return sql.sql("select planned_until from weekly_plan where engagement_id = :id and stopped_at is null")
        .param("id", id)
        .optional(LocalDate.class);
  }

  /** The dates to come that were left out, in their order. */
  public List<LeftOut> leftOut(EngagementId id, Instant now) {
    return occurrences.leftOut(id, now);
  }

  /**
   * From now on its weekly times become sessions; the weeks ahead at once. Where it is so already, what was not
   * looked at yet.
   *
   * @return what became of the dates that were looked at now
   */
  @Transactional
  public List<Dated> start(EngagementId id, PersonId by, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(id);
    var from = Window.first(engagement.agreed(), now);
    sql.sql("""
            insert into weekly_plan (engagement_id, planned_until, look_at, started_by, started_at)
            values (:id, :from, :now, :by, :now)
            on conflict (engagement_id) do update
              set look_at = excluded.look_at, started_by = excluded.started_by, started_at = excluded.started_at,
                  stopped_at = null
              where weekly_plan.stopped_at is not null
            """)
        .param("id", id)
        .param("from", from)
        .param("now", now)
        .param("by", by)
        .update();
    return ahead.goOn(List.of(id), now);
  }

  /** No more sessions are made of its weekly times. Those that are on the plan stay. */
  @Transactional
  public void stop(EngagementId id, Instant now) {
    engagements.lock(id);
    sql.sql("update weekly_plan set stopped_at = :now, look_at = null where engagement_id = :id and stopped_at is null")
        .param("now", now)
        .param("id", id)
        .update();
  }

  /** Looks once more at a date that was left out. @return empty where it was not, or is in the past */
  @Transactional
  public Optional<Dated> lookAgain(EngagementId id, LocalDate on, LocalTime at, Viewer by, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(id);
    var agreed = engagement.agreed();
    var again = new Occurrence(on, at, agreed.zone());
    if (occurrences.session(id, on, at).isPresent()) {
      return Optional.empty();
    }
    comebacks.restore(id, comebacks.now(engagement, now), by, now);
    var own = occurrences.session(id, on, at);
    if (own.isPresent()) {
      return Optional.of(new Dated(again, new Dated.Outcome.There(own.get())));
    }
    if (!occurrences.forget(id, on, at) || !again.time().instant().isAfter(now)) {
      return Optional.empty();
    }
    var days = daysOff.between(agreed.mentor(), on, on.plusDays(1));
    var around = dates.around(id, days, on, on.plusDays(1), Known.nothing());
    return Optional.of(dates.plan(List.of(new Look(id, agreed, again, around))).getFirst());
  }

  /**
   * Goes on with engagements that are due, at the most so many: those that nobody else holds, and nobody does until the
   * transaction ends.
   *
   * @return how many it took; 0: none is left that is free
   */
  @Transactional
  int goOnWithDue(int most, Instant now) {
    daysOff.hold();
    var held = sql.sql("""
            select w.engagement_id from weekly_plan w join engagement_card e on e.id = w.engagement_id
            where w.look_at <= :now
            order by w.look_at limit :most for no key update of e skip locked
            """)
        .param("now", now)
        .param("most", most)
        .list(EngagementId.class);
    if (!held.isEmpty()) {
      ahead.goOn(stillDue(held, now), now);
    }
    return held.size();
  }

  /** Those of which one may be what keeps the others from it, in no lock. */
  List<EngagementId> due(int most, Instant now) {
    return sql.sql("select engagement_id from weekly_plan where look_at <= :now order by look_at limit :most")
        .param("now", now)
        .param("most", most)
        .list(EngagementId.class);
  }

  /** One that cannot be planned is looked at then, and keeps no other waiting. */
  @Transactional
  void putOff(EngagementId id, Instant until, Instant now) {
    sql.sql("update weekly_plan set look_at = :until where engagement_id = :id and look_at <= :now")
        .param("until", until)
        .param("id", id)
        .param("now", now)
        .update();
  }

  /** Goes on with one. @return false where it is not due any more */
  @Transactional
  boolean goOnWithDue(EngagementId id, Instant now) {
    daysOff.hold();
    engagements.lock(id);
    var due = stillDue(List.of(id), now);
    ahead.goOn(due, now);
    return !due.isEmpty();
  }

  /** Looks at what was not looked at yet, where its weekly times are made into sessions. */
  @Transactional
  public List<Dated> goOn(EngagementId id, Instant now) {
    daysOff.hold();
    engagements.lock(id);
    return ahead.goOn(List.of(id), now);
  }

  /**
   * Likewise where somebody changed what is agreed: first the sessions that fell away with dates that stand again come
   * back, also where nothing is made of its weekly times.
   */
  @Transactional
  public Resumed goOn(EngagementId id, Viewer by, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(id);
    var returning = comebacks.restore(id, comebacks.now(engagement, now), by, now);
    return new Resumed(returning, ahead.goOn(List.of(id), now));
  }

  // Somebody else may have gone on with them, between our look and our hold.
  private List<EngagementId> stillDue(List<EngagementId> held, Instant now) {
    return sql.sql("select engagement_id from weekly_plan where engagement_id = any(:held) and look_at <= :now")
        .param("held", held)
        .param("now", now)
        .list(EngagementId.class);
  }
}
