package app.afterbell.company.web.rules;

import app.afterbell.company.web.rules.Trial.Differing;
import app.afterbell.company.web.rules.Trial.Party;
import app.afterbell.organization.Organization;
import app.afterbell.organization.PayGrid;
import app.afterbell.organization.Policies;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries other values on the last three months (R39). Each session keeps those values of its day that are not tried. */
@Component
class Trials {

  private static final int MONTHS = 3;
  private static final Set<Topic> OF_PAY_DAYS = EnumSet.of(Topic.DUE, Topic.PAY);

  private final TrialQuery query;

  Trials(TrialQuery query) {
    this.query = query;
  }

  /** @param changed those values that are to be others. Sessions until this instant are judged */
  @Transactional(readOnly = true)
  public Trial of(Organization organization, Map<Setting, Integer> changed, Instant now) {
    var from = now.atZone(organization.zone()).toLocalDate().minusMonths(MONTHS).atStartOfDay(organization.zone())
        .toInstant();
    var statuses = statuses(changed.keySet());
    int all = query.count(from, now);
    var past = statuses.isEmpty() ? List.<Past>of() : query.sessions(from, now, statuses);
    return new Sums(organization, changed).trial(past, from, now, all);
  }

  /** In sessions of which another value can make a difference. */
  private static Set<AttendanceStatus> statuses(Set<Setting> changed) {
    var statuses = EnumSet.noneOf(AttendanceStatus.class);
    for (var setting : changed) {
      statuses.addAll(switch (setting.topic()) {
        case MINUTES -> Set.of(AttendanceStatus.ATTENDED);
        case NOTICE -> Set.of(AttendanceStatus.CANCELLED_BILLABLE, AttendanceStatus.CANCELLED_NON_BILLABLE);
        case STATUSES -> Set.of(of(setting));
        case DUE, PAY -> EnumSet.allOf(AttendanceStatus.class);
        case NOTES, REMINDERS, QUIET, PLANNING, SLOTS, BOOKING -> Set.of();
      });
    }
    return statuses;
  }

  private static AttendanceStatus of(Setting percentage) {
    return AttendanceStatus.valueOf(percentage.name().replaceAll("_(BILLED|PAID)$", ""));
  }

  /** Judges each session once, and adds up. */
  private static final class Sums {

    private final Policies policies;
    private final Map<LocalDate, Retrial> retrials = new HashMap<>();
    private final Map<Setting, Integer> changed;
    private final PayCalendar calendar;
    private final PayCalendar calendarThen;
    private final boolean payDays;
    private final Map<PartyKey, long[]> families = new HashMap<>();
    private final Map<PartyKey, long[]> mentors = new HashMap<>();
    private final List<Differing> differing = new ArrayList<>();
    private int later;
    private int sooner;

    private record PartyKey(UUID id, Currency currency) {}

    Sums(Organization organization, Map<Setting, Integer> changed) {
      this.policies = organization.policies();
      this.changed = changed;
      this.payDays = changed.keySet().stream().map(Setting::topic).anyMatch(OF_PAY_DAYS::contains);
      this.calendar = PayCalendar.of(organization);
      var then = policies.all().stream().map(policy -> policy.with(changed)).toList();
      this.calendarThen = new PayCalendar(
          organization.zone(), PayGrid.of(organization.payPeriodAnchor(), then),
          new Policies(organization.zone(), then));
    }

    Trial trial(List<Past> past, Instant from, Instant to, int all) {
      past.forEach(this::judge);
      var billed = sums(families);
      var paid = sums(mentors);
      return new Trial(from, to, all, past.stream().mapToInt(one -> one.standing().size()).sum() >= TrialQuery.MOST,
          billed, paid, Trial.kept(billed, paid),
          parties(families), parties(mentors), List.copyOf(differing), later, sooner);
    }

    private void judge(Past session) {
      var was = policies.at(session.startsAt());
      var verdict = retrials.computeIfAbsent(was.fromOn(), _ -> new Retrial(was, was.with(changed)))
          .of(session);
      if (verdict.differs()) {
        add(session, verdict);
      }
      if (payDays) {
        comparePayDays(session);
      }
    }

    private void add(Past session, Retrial.Verdict verdict) {
      var touched = new HashMap<PartyKey, Long>();
      verdict.billed().forEach(one -> touched.merge(
          new PartyKey(one.whose().key(), one.now().currency()), one.then().minor() - one.now().minor(),
          Math::addExact));
      touched.forEach(adder(families));
      var now = verdict.paidNow();
      var then = verdict.paidThen();
      if (now != null && then != null) {
        adder(mentors).accept(new PartyKey(session.mentor().value(), now.currency()), then.minor() - now.minor());
      }
      differing.add(new Differing(
          session.id(), session.engagement().value(), session.startsAt(),
          Money.sums(verdict.billed().stream().map(Retrial.Billed::now)).getFirst(),
          Money.sums(verdict.billed().stream().map(Retrial.Billed::then)).getFirst(), now, then));
    }

    private static BiConsumer<PartyKey, Long> adder(Map<PartyKey, long[]> sums) {
      return (party, difference) -> {
        if (difference != 0) {
          var sum = sums.computeIfAbsent(party, _ -> new long[2]);
          sum[0]++;
          sum[1] = Math.addExact(sum[1], difference);
        }
      };
    }

    private void comparePayDays(Past session) {
      var earned = session.earnedAt();
      if (earned == null) {
        return;
      }
      var start = session.startsAt();
      var dueThen = calendarThen.policies().dueAt(start, start.plus(Duration.ofMinutes(session.planned())));
      int compared = calendarThen.paying(start, dueThen, earned).payOn()
          .compareTo(calendar.paying(start, session.dueAt(), earned).payOn());
      later += compared > 0 ? 1 : 0;
      sooner += compared < 0 ? 1 : 0;
    }

    private static List<Money> sums(Map<PartyKey, long[]> parties) {
      return Money.sums(parties.entrySet().stream()
          .map(party -> new Money(party.getValue()[1], party.getKey().currency())));
    }

    private static List<Party> parties(Map<PartyKey, long[]> parties) {
      return parties.entrySet().stream()
          .map(one -> new Party(one.getKey().id(), (int) one.getValue()[0],
              new Money(one.getValue()[1], one.getKey().currency())))
          .sorted(Comparator.<Party>comparingLong(one -> -Math.abs(one.difference().minor()))
              .thenComparing(Party::id))
          .toList();
    }
  }
}
