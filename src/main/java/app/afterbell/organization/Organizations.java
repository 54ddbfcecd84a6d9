package app.afterbell.organization;

import app.afterbell.organization.Policy.Percent;
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
      int payPeriodWeeks,
      int payDayAfterDays,
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
      int cancelledNonBillablePaid) {

    Policy policy() {
      return new Policy(
          fromOn, toOn, dueAfterHours, minuteStep, shortestMinutes, longestOverMinutes, noticeHours, notesLongest,
          new Percent(attendedBilled, attendedPaid),
          new Percent(missedBilled, missedPaid),
          new Percent(cancelledBillableBilled, cancelledBillablePaid),
          new Percent(cancelledNonBillableBilled, cancelledNonBillablePaid));
    }

    Organization with(List<Policy> policies) {
      return new Organization(
          name, zone, supportEmail, demo, payPeriodAnchor, payPeriodWeeks, payDayAfterDays,
          new Policies(zone, policies));
    }
  }

  /** The organization with all its policies, or nothing before the first admin founded it. One statement. */
  public Optional<Organization> find() {
    var rows = sql.sql("""
            select o.mark, o.name, o.time_zone as zone, o.support_email, o.demo, o.pay_period_anchor,
              o.pay_period_weeks,
                   o.pay_day_after_days, p.from_on, p.to_on, p.due_after_hours, p.minute_step, p.shortest_minutes,
                   p.longest_over_minutes, p.notice_hours, p.notes_longest, p.attended_billed, p.attended_paid,
                   p.missed_billed, p.missed_paid, p.cancelled_billable_billed, p.cancelled_billable_paid,
                   p.cancelled_non_billable_billed, p.cancelled_non_billable_paid
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

  /** After how many sessions with notes a guardian is reminded who has not chosen otherwise (R22). */
  public int remindsAfter() {
    return sql.sql("select reminds_after from organization").optional(Integer.class).orElse(4);
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

  /** The first day whose sessions have not begun: what holds for them can still be settled. */
  public static LocalDate earliest(ZoneId zone, Instant now) {
    return now.atZone(zone).toLocalDate().plusDays(1);
  }
}
