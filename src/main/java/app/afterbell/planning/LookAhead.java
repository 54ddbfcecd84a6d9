package app.afterbell.planning;

import app.afterbell.engagements.AgreedOverTime;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.ManyEngagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.organization.Organizations;
import app.afterbell.planning.Occurrences.Looked;
import app.afterbell.planning.PlannedDates.Look;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at the dates that were not looked at yet, and at those that are no days off any more, of many engagements with
 * as many statements as of one (R31). In the caller's transaction, which holds the days off and each engagement.
 */
@Component
class LookAhead {

  private final Sql sql;
  private final ManyEngagements engagements;
  private final DaysOff daysOff;
  private final Pauses pauses;
  private final Occurrences occurrences;
  private final PlannedDates dates;
  private final Organizations organizations;

  LookAhead(Sql sql, ManyEngagements engagements, DaysOff daysOff, Pauses pauses, Occurrences occurrences,
      PlannedDates dates, Organizations organizations) {
    this.sql = sql;
    this.engagements = engagements;
    this.daysOff = daysOff;
    this.pauses = pauses;
    this.occurrences = occurrences;
    this.dates = dates;
    this.organizations = organizations;
  }

  private record Plan(EngagementId engagementId, LocalDate plannedUntil) {}

  private record Ahead(AgreedOverTime held, Window window) {

    private EngagementId id() {
      return held.engagement().id();
    }

    private NewEngagement agreed() {
      return held.engagement().agreed();
    }
  }

  private record Looks(Ahead ahead, List<Look> freed, List<Look> fresh) {

    private Stream<Look> all() {
      return Stream.concat(freed.stream(), fresh.stream());
    }

    private Stream<Looked> toForget() {
      return freed.stream().map(look -> new Looked(look.id(), look.one().on(), look.one().at(), true));
    }
  }

  /** What became of the dates of those whose weekly times become sessions. */
  List<Dated> goOn(Collection<EngagementId> ids, Instant now) {
    var ahead = ahead(ids, now);
    if (ahead.isEmpty()) {
      return List.of();
    }
    var looks = looks(ahead, now);
    occurrences.forget(looks.stream().flatMap(Looks::toForget).toList());
    var dated = dates.plan(looks.stream().flatMap(Looks::all).toList());
    note(ahead, now);
    return dated;
  }

  private List<Ahead> ahead(Collection<EngagementId> ids, Instant now) {
    var until = sql.sql("""
            select engagement_id, planned_until from weekly_plan
            where engagement_id = any(:ids) and stopped_at is null
            order by engagement_id for update
            """)
        .param("ids", ids)
        .list(Plan.class).stream().collect(Collectors.toMap(Plan::engagementId, Plan::plannedUntil));
    if (until.isEmpty()) {
      return List.of();
    }
    int weeks = organizations.current().policies().at(now).plannedWeeks();
    var all = engagements.overTime(until.keySet()).stream().map(held -> new Ahead(held,
        Window.of(held.engagement().agreed(), until.get(held.engagement().id()), weeks, now))).toList();
    if (all.size() < until.size()) {
      throw new NotFound();
    }
    return all;
  }

  private List<Looks> looks(List<Ahead> all, Instant now) {
    var ids = all.stream().map(Ahead::id).toList();
    var from = all.stream().map(one -> today(one.agreed(), now)).min(Comparator.naturalOrder()).orElseThrow();
    var to = all.stream().map(one -> one.window().to()).max(Comparator.naturalOrder()).orElseThrow();
    var days = daysOff.between(all.stream().map(one -> one.agreed().mentor()).distinct().toList(), from, to);
    var paused = pauses.between(ids, from, to);
    var known = Known.of(sql, ids, now);
    var looked = occurrences.from(ids, from);
    return all.stream().map(one -> looks(one, new Around(days.get(one.agreed().mentor()),
        paused.getOrDefault(one.id(), List.of()), one.held().terms(), one.held().weekly(),
        known.getOrDefault(one.id(), Known.nothing())), looked.getOrDefault(one.id(), List.of()), now)).toList();
  }

  // Left out for a holiday or a leave that is none any more, and agreed as before; then what was not looked at yet.
  private static Looks looks(Ahead one, Around around, List<Looked> looked, Instant now) {
    var zone = one.agreed().zone();
    var seen = new HashMap<Occurrence, Boolean>();
    looked.forEach(date -> seen.put(date.in(zone), date.off()));
    var freed = seen.containsValue(true)
        ? dates(one, around, new Window(today(one.agreed(), now), one.window().to()), now)
            .filter(look -> seen.getOrDefault(look.one(), false) && around.off(look.one()).isEmpty()).toList()
        : List.<Look>of();
    return new Looks(one, freed,
        dates(one, around, one.window(), now).filter(look -> !seen.containsKey(look.one())).toList());
  }

  private static Stream<Look> dates(Ahead one, Around around, Window window, Instant now) {
    return PlannedDates.ahead(one.agreed(), around.weekly(), window, now).stream()
        .map(date -> new Look(one.id(), one.agreed(), date, around));
  }

  private void note(List<Ahead> all, Instant now) {
    sql.sql("""
            update weekly_plan w set planned_until = t.day, look_at = t.next
            from unnest(:ids::uuid[], :days::date[], :next::timestamptz[]) as t(id, day, next)
            where w.engagement_id = t.id
            """)
        .each("ids", all, Ahead::id)
        .each("days", all, one -> one.window().to())
        .each("next", all, one -> next(one.agreed(), now))
        .update();
  }

  // Once a day, when it is another day where it was agreed; an engagement that is over is not looked at any more.
  private static @Nullable Instant next(NewEngagement agreed, Instant now) {
    var today = today(agreed, now);
    return agreed.endsOn() != null && agreed.endsOn().isBefore(today) ? null
        : today.plusDays(1).atStartOfDay(agreed.zone()).toInstant();
  }

  private static LocalDate today(NewEngagement agreed, Instant now) {
    return now.atZone(agreed.zone()).toLocalDate();
  }
}
