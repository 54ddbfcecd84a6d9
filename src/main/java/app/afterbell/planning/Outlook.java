package app.afterbell.planning;

import java.util.List;

/**
 * What would become of weekly times that are not agreed yet.
 *
 * @param dates those that would be looked at at once, as far ahead as the company plans
 * @param weekly what the mentor and the students have agreed already at the same time, within a year
 */
public record Outlook(List<Dated> dates, List<WeeklyClash> weekly) {}
