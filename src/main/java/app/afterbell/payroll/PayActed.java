package app.afterbell.payroll;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was added for a mentor beside a session, or that was taken back (R38). Published in the
 * transaction of the act.
 *
 * @param undoUntil nobody is told before
 * @param taken whether it was taken back
 */
public record PayActed(UUID act, Instant undoUntil, boolean taken) {}
