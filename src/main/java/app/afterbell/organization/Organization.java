package app.afterbell.organization;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The tutoring company, and what it settled.
 *
 * @param zone the zone of pay periods (R24), and of the days from which policies hold
 * @param demo made by the product with invented people: anybody may sign in as any of them
 * @param payPeriodAnchor a Monday on which a pay period starts (R24)
 * @param payPeriodWeeks length of a pay period
 * @param payDayAfterDays from a period's last day to its pay day
 * @param policies what a session is judged by, by the day of its start
 */
public record Organization(
    String name,
    ZoneId zone,
    String supportEmail,
    boolean demo,
    LocalDate payPeriodAnchor,
    int payPeriodWeeks,
    int payDayAfterDays,
    Policies policies) {}
