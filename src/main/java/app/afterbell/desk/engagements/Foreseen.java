package app.afterbell.desk.engagements;

import app.afterbell.planning.Dated;
import app.afterbell.planning.DayOff;
import app.afterbell.planning.Outlook;
import app.afterbell.planning.WeeklyClash;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What weekly times would plan and with what they collide, before the press that agrees on them.
 *
 * @param people names of who has another session then
 * @param sessions of which engagement those are, by its name
 * @param own the name of the engagement itself
 * @param zone in which the weekly times are agreed
 * @param pressed whether somebody pressed before these were shown
 */
public record Foreseen(
    Outlook outlook, Map<PersonId, String> people, Map<SessionId, String> sessions, String own, ZoneId zone,
    boolean pressed) {

  public List<Dated> planned() {
    return those(Dated.Outcome.Planned.class);
  }

  public List<Dated> collide() {
    return those(Dated.Outcome.Collides.class);
  }

  /** The engagement has another session on these days, which stands for the date. */
  public List<Dated> there() {
    return those(Dated.Outcome.There.class);
  }

  /** Left out for a holiday, or because the mentor is away. */
  public List<Dated> off() {
    return those(Dated.Outcome.Off.class).stream().filter(one -> !isByHand(one)).toList();
  }

  /** Left out because somebody said so. */
  public List<Dated> byHand() {
    return those(Dated.Outcome.Off.class).stream().filter(Foreseen::isByHand).toList();
  }

  public List<WeeklyClash> weekly() {
    return outlook.weekly();
  }

  /** With which other sessions a date collides. */
  public List<Collision> with(Dated one) {
    return one.outcome() instanceof Dated.Outcome.Collides(var with) ? with : List.of();
  }

  public String person(PersonId id) {
    return people.getOrDefault(id, "");
  }

  /** Of which engagement that session is. */
  public String engagement(Collision hit) {
    return sessions.getOrDefault(hit.session(), own);
  }

  /** What must have been seen before the press. */
  public List<String> lines() {
    return Stream.concat(
        Stream.of(collide(), there(), off()).flatMap(List::stream)
            .map(one -> one.occurrence().on() + "T" + one.occurrence().at()),
        weekly().stream().map(WeeklyClash::line)).toList();
  }

  Foreseen afterAPress() {
    return new Foreseen(outlook, people, sessions, own, zone, true);
  }

  boolean isSeen(Collection<String> seen) {
    return seen.containsAll(lines());
  }

  private static boolean isByHand(Dated one) {
    return one.outcome() instanceof Dated.Outcome.Off(DayOff.Pause _);
  }

  private List<Dated> those(Class<? extends Dated.Outcome> outcome) {
    return outlook.dates().stream().filter(one -> outcome.isInstance(one.outcome())).toList();
  }
}
