package app.afterbell.engagements;

import java.time.Instant;

/**
 * Who agreed that a weekly time begins, and when.
 *
 * @param by the name of the person who did
 */
public record WeeklyAgreed(WeeklyHeld held, String by, Instant at) {}
