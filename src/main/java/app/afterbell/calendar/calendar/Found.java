package app.afterbell.calendar.calendar;

import java.util.List;

/**
 * What staff can narrow the calendar to, of what they searched for.
 *
 * @param at where the calendar is
 * @param searched empty where nothing was
 * @param more there are others, too many to stand here
 */
public record Found(Address at, String searched, List<Group> groups, boolean more) {

  /** @param kind mentor, student or engagement */
  public record Group(String kind, List<Choice> choices) {}

  /** @param beside who teaches it, for an engagement. @param to where the calendar is narrowed to it */
  public record Choice(String name, String beside, Address to) {}
}
