package app.afterbell.organization;

import app.afterbell.organization.PolicyAnswer.ChangedMeanwhile;
import app.afterbell.organization.PolicyAnswer.CutsALaterPeriod;
import app.afterbell.organization.PolicyAnswer.Decided;
import app.afterbell.organization.PolicyAnswer.HoldsAlready;
import app.afterbell.organization.PolicyAnswer.NothingChanged;
import app.afterbell.organization.PolicyAnswer.OutOfBounds;
import app.afterbell.organization.PolicyAnswer.PaidBeforeTheRunCloses;
import app.afterbell.organization.PolicyAnswer.TooEarly;
import app.afterbell.organization.PolicyAnswer.TooLate;
import app.afterbell.organization.PolicyAnswer.WithinAPeriod;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Settles what holds from a day on (R39), until the next day from which the same value was settled otherwise. What has
 * begun keeps the policy that it began with: no line that stands is ever computed anew. Changes come one after the
 * other. Who may make them, the page knows.
 */
@Component
public class PolicyDecisions {

  /** Characters of a reason. */
  public static final int LONGEST_WHY = 300;

  private static final int YEARS_AHEAD = 2;
  // from a period's end to the last due date within it: the longest session that starts at its very end
  private static final int LONGEST_SESSION_HOURS = 8;
  private static final Set<Setting> OF_PAY_DAYS = EnumSet.of(Setting.DUE_AFTER_HOURS, Setting.PAY_DAY_AFTER_DAYS);

  private final Sql sql;
  private final Organizations organizations;
  private final PolicyChanges changes;
  private final ApplicationEventPublisher publisher;

  PolicyDecisions(
      Sql sql, Organizations organizations, PolicyChanges changes, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.organizations = organizations;
    this.changes = changes;
    this.publisher = publisher;
  }

  /**
   * What somebody wants to settle.
   *
   * @param values those that are to be others; the rest stay
   * @param why for the history, 1 to 300 characters
   * @param seen the mark under which it was tried; null where it was not
   */
  public record Wish(LocalDate from, Map<Setting, Integer> values, String why, @Nullable UUID seen) {}

  @Transactional
  public PolicyAnswer decide(Wish wish, Viewer by, Instant now) {
    lock();
    var organization = organizations.current();
    if (wish.seen() != null && !wish.seen().equals(organizations.mark())) {
      return new ChangedMeanwhile();
    }
    var before = organization.policies();
    var wrong = wrong(wish, organization, now);
    if (wrong != null) {
      return wrong;
    }
    var holds = before.on(wish.from());
    var values = changed(wish.values(), holds);
    if (values.isEmpty()) {
      return new NothingChanged();
    }
    var id = changes.add(wish.from(), values, holds, wish.why(), by.id(), now);
    var after = changes.from(wish.from(), before.on(wish.from().minusDays(1)));
    var unsound = unsound(organization, wish.from(), after);
    var early = paidTooEarly(values, after);
    if (unsound != null || early != null) {
      return undone(unsound != null ? unsound : early);
    }
    write(before, wish.from(), after);
    return new Decided(id);
  }

  /** Takes back what does not hold yet: as if it had not been settled. */
  @Transactional
  public PolicyAnswer withdraw(UUID id, Viewer by, Instant now) {
    lock();
    var organization = organizations.current();
    var before = organization.policies();
    var from = sql.sql("select from_on from policy_change where id = :id").param("id", id).one(LocalDate.class);
    if (from.isBefore(Organizations.earliest(before.zone(), now))) {
      return new HoldsAlready();
    }
    changes.withdraw(id, by.id(), now);
    var after = changes.from(from, before.on(from.minusDays(1)));
    var unsound = unsound(organization, from, after);
    if (unsound != null) {
      return undone(unsound);
    }
    write(before, from, after);
    return new Decided(id);
  }

  /** Those of these values that are others than what holds. */
  public static Map<Setting, Integer> changed(Map<Setting, Integer> values, Policy holds) {
    var changed = new EnumMap<Setting, Integer>(Setting.class);
    values.forEach((setting, value) -> {
      if (holds.of(setting) != value) {
        changed.put(setting, value);
      }
    });
    return Collections.unmodifiableMap(changed);
  }

  private void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtext('afterbell.policy'))::text").one(String.class);
  }

  /** Why this cannot be settled, whatever else was; null where it can. */
  public static @Nullable PolicyAnswer wrong(Wish wish, Organization organization, Instant now) {
    var earliest = Organizations.earliest(organization.zone(), now);
    if (wish.from().isBefore(earliest)) {
      return new TooEarly(earliest);
    }
    var latest = earliest.plusYears(YEARS_AHEAD);
    if (wish.from().isAfter(latest)) {
      return new TooLate(latest);
    }
    var beyond = wish.values().entrySet().stream()
        .filter(value -> !value.getKey().allows(value.getValue())).map(Map.Entry::getKey).toList();
    if (!beyond.isEmpty()) {
      return new OutOfBounds(beyond);
    }
    var holds = organization.policies().on(wish.from());
    return changed(wish.values(), holds).keySet().stream().anyMatch(Setting.OF_PAY::contains)
        ? within(wish.from(), organization, earliest) : null;
  }

  private static @Nullable PolicyAnswer within(LocalDate from, Organization organization, LocalDate earliest) {
    var grid = organization.payGrid();
    var start = grid.startOf(from);
    if (start.equals(from)) {
      return null;
    }
    var near = new ArrayList<LocalDate>();
    if (!start.isBefore(earliest)) {
      near.add(start);
    }
    near.add(grid.endOf(from));
    return new WithinAPeriod(List.copyOf(near));
  }

  // What follows from several changes together.
  private static @Nullable PolicyAnswer unsound(Organization organization, LocalDate from, List<Policy> after) {
    var all = new ArrayList<Policy>();
    organization.policies().all().stream().filter(one -> one.fromOn().isBefore(from)).forEach(all::add);
    all.addAll(after);
    var grid = PayGrid.of(organization.payPeriodAnchor(), all);
    return grid.isWhole() ? null : new CutsALaterPeriod(grid.stretches().getLast().from());
  }

  private static @Nullable PolicyAnswer paidTooEarly(Map<Setting, Integer> values, List<Policy> after) {
    return values.keySet().stream().noneMatch(OF_PAY_DAYS::contains) ? null
        : after.stream()
            .filter(policy -> policy.of(Setting.PAY_DAY_AFTER_DAYS) < daysToClose(policy))
            .findFirst().<PolicyAnswer>map(policy -> new PaidBeforeTheRunCloses(daysToClose(policy))).orElse(null);
  }

  /** So many days after a period's last one its run has closed (R24). */
  private static int daysToClose(Policy policy) {
    return 1 + Math.ceilDiv(policy.dueAfterHours() + LONGEST_SESSION_HOURS, 24);
  }

  private static PolicyAnswer undone(PolicyAnswer why) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return why;
  }

  private void write(Policies before, LocalDate from, List<Policy> after) {
    changes.write(from, after);
    var first = after.isEmpty() ? LocalDate.MAX : after.getFirst().fromOn();
    if (first.isAfter(from)) {
      say(before.on(from.minusDays(1)).between(from, first), before.zone());
    }
    after.forEach(policy -> say(policy, before.zone()));
  }

  private void say(Policy policy, ZoneId zone) {
    var to = policy.toOn();
    publisher.publishEvent(new PolicyDecided(
        policy,
        policy.fromOn().atStartOfDay(zone).toInstant(),
        to.equals(LocalDate.MAX) ? Instant.MAX : to.atStartOfDay(zone).toInstant()));
  }
}
