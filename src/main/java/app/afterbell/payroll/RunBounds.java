package app.afterbell.payroll;

import java.time.Instant;

/**
 * What one run pays, in instants that an index can be asked for: the parameters of {@code paid_line}. The rule is
 * {@link PayCalendar#paying}; both windows are half-open.
 *
 * @param startsFrom to {@code startsTo}: when the sessions of the run's own period start
 * @param opensAt to {@code closesAt}: when the lines of earlier sessions were earned, after the run before had closed
 */
public record RunBounds(Instant startsFrom, Instant startsTo, Instant opensAt, Instant closesAt) {}
