package app.afterbell.engagements;

import java.util.List;

/**
 * An engagement with what was and is agreed of it over time.
 *
 * @param terms the latest first
 * @param weekly the first first
 */
public record AgreedOverTime(Engagement engagement, List<TermsHeld> terms, List<WeeklyHeld> weekly) {}
