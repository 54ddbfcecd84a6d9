package app.afterbell.organization;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to the organization. A change holds at once, on every instance: what is settled has a mark, another one
 * after each change, which a request reads with its sign-in. What this instance has read under that mark is what
 * stands.
 */
@Component
public class Organizations {

  private final Sql sql;
  private volatile @Nullable Known known;

  public Organizations(Sql sql) {
    this.sql = sql;
  }

  private record Known(UUID mark, Organization organization) {}

  record Row(
      UUID mark,
      String name,
      ZoneId zone,
      String supportEmail,
      boolean demo,
      LocalDate payPeriodAnchor,
      List<String> currencies,
      List<String> brands,
      List<String> hints,
      LocalDate fromOn,
      LocalDate toOn,
      int dueAfterHours,
      int minuteStep,
      int shortestMinutes,
      int longestOverMinutes,
      int noticeHours,
      int notesLongest,
      int attendedBilled,
      int attendedPaid,
      int missedBilled,
      int missedPaid,
      int cancelledBillableBilled,
      int cancelledBillablePaid,
      int cancelledNonBillableBilled,
      int cancelledNonBillablePaid,
      int payPeriodWeeks,
      int payDayAfterDays,
      int remindsAfter,
      int quietFrom,
      int quietTo,
      int plannedWeeks,
      int slotLeadHours,
      int slotDays,
      int familiesBook) {

    Policy policy() {
      return new Policy(fromOn, toOn, Setting.each(this::value));
    }

    private int value(Setting setting) {
      return switch (setting) {
        case MINUTE_STEP -> minuteStep;
        case SHORTEST_MINUTES -> shortestMinutes;
        case LONGEST_OVER_MINUTES -> longestOverMinutes;
        case NOTICE_HOURS -> noticeHours;
        case DUE_AFTER_HOURS -> dueAfterHours;
        case ATTENDED_BILLED -> attendedBilled;
        case ATTENDED_PAID -> attendedPaid;
        case MISSED_BILLED -> missedBilled;
        case MISSED_PAID -> missedPaid;
        case CANCELLED_BILLABLE_BILLED -> cancelledBillableBilled;
        case CANCELLED_BILLABLE_PAID -> cancelledBillablePaid;
        case CANCELLED_NON_BILLABLE_BILLED -> cancelledNonBillableBilled;
        case CANCELLED_NON_BILLABLE_PAID -> cancelledNonBillablePaid;
        case PAY_PERIOD_WEEKS -> payPeriodWeeks;
        case PAY_DAY_AFTER_DAYS -> payDayAfterDays;
        case NOTES_LONGEST -> notesLongest;
        case REMINDS_AFTER -> remindsAfter;
        case QUIET_FROM -> quietFrom;
        case QUIET_TO -> quietTo;
        case PLANNED_WEEKS -> plannedWeeks;
        case SLOT_LEAD_HOURS -> slotLeadHours;
        case SLOT_DAYS -> slotDays;
        case FAMILIES_BOOK -> familiesBook;
      };
    }

    Organization with(List<Policy> policies) {
      return new Organization(name, zone, supportEmail, demo, payPeriodAnchor, currencies,
          new Policies(zone, policies), brands.stream().map(Brand::of).toList(),
          hints.stream().map(Hint::of).toList());
    }
  }

  /** The organization with all its policies, or nothing before the first admin founded it. One statement. */
  public Optional<Organization> find() {
    var rows = sql.sql("""
            select o.mark, o.name, o.time_zone as zone, o.support_email, o.demo, o.pay_period_anchor, o.currencies,
                   array(select concat_ws('|', b.from_on, coalesce(b.light, ''), coalesce(b.dark, ''),
                           coalesce(b.logo, ''))
                         from brand_change b where b.withdrawn_at is null order by b.from_on, b.place) as brands,
                   array(select concat_ws('|', h.from_on, h.label, coalesce(h.hint, '')) from hint_change h
                         where h.withdrawn_at is null order by h.from_on, h.place) as hints,
                   p.from_on, p.to_on, p.due_after_hours, p.minute_step, p.shortest_minutes,
                   p.longest_over_minutes, p.notice_hours, p.notes_longest, p.attended_billed, p.attended_paid,
                   p.missed_billed, p.missed_paid, p.cancelled_billable_billed, p.cancelled_billable_paid,
                   p.cancelled_non_billable_billed, p.cancelled_non_billable_paid, p.pay_period_weeks,
                   p.pay_day_after_days, p.reminds_after, p.quiet_from, p.quiet_to, p.planned_weeks,
                   p.slot_lead_hours, p.slot_days, p.families_book
            from organization o cross join policy p
            """)
        .list(Row.class);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var organization = rows.getFirst().with(rows.stream().map(Row::policy).toList());
    known = new Known(rows.getFirst().mark(), organization);
    return Optional.of(organization);
  }

  public Organization current() {
    return find().orElseThrow(() -> new IllegalStateException("no organization has been founded"));
  }

  /**
   * As it stood when this viewer's request began, or later: asked for only where this instance has not read it since
   * its last change.
   */
  public Organization current(Viewer viewer) {
    var last = known;
    return last != null && last.mark().equals(viewer.settings()) ? last.organization() : current();
  }

  /**
   * After how many sessions with notes a guardian is reminded who has not chosen otherwise (R22), as of this instant.
   */
  public int remindsAfter(Instant now) {
    return find().map(one -> one.policies().at(now)).orElse(Policy.DEFAULTS).remindsAfter();
  }

  /** Under which it stands: another one after each change of what is settled. */
  public UUID mark() {
    return sql.sql("select mark from organization").one(UUID.class);
  }

  /**
   * Founds the organization with the rules' defaults.
   *
   * @return false where one was there already, which is then left as it is
   */
  public boolean found(String name, ZoneId zone, String supportEmail, boolean demo) {
    return sql.sql("""
                insert into organization (name, time_zone, support_email, demo)
                values (:name, :zone, :supportEmail, :demo)
                on conflict do nothing
                """)
            .param("name", name)
            .param("zone", zone)
            .param("supportEmail", supportEmail)
            .param("demo", demo)
            .update()
        == 1;
  }

  /** Another name, zone, address for answers, or other currencies; in all, the usual currency first. */
  public void change(String name, ZoneId zone, String supportEmail, List<String> currencies) {
    sql.sql("""
            update organization
            set name = :name, time_zone = :zone, support_email = :supportEmail, currencies = :currencies::text[]
            """)
        .param("name", name)
        .param("zone", zone)
        .param("supportEmail", supportEmail)
        .param("currencies", currencies)
        .update();
  }

  /** The first day whose sessions have not begun: what holds for them can still be settled. */
  public static LocalDate earliest(ZoneId zone, Instant now) {
    return now.atZone(zone).toLocalDate().plusDays(1);
  }
}
