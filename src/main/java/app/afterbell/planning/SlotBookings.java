package app.afterbell.planning;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.BookAnswer;
import app.afterbell.sessions.Bookings;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.shared.Money;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family books one more session of an engagement in a free slot of its mentor (R31, R32), where the company allows it
 * on the day of the press.
 */
@Component
public class SlotBookings {

  private final Organizations organizations;
  private final Engagements engagements;
  private final DaysOff daysOff;
  private final FreeSlots slots;
  private final Bookings bookings;

  SlotBookings(
      Organizations organizations, Engagements engagements, DaysOff daysOff, FreeSlots slots, Bookings bookings) {
    this.organizations = organizations;
    this.engagements = engagements;
    this.daysOff = daysOff;
    this.slots = slots;
    this.bookings = bookings;
  }

  /**
   * A free slot, as long as the terms of its day say.
   * @param billRate per student and hour (R27: for who may see it)
   */
  public record Slot(Instant startsAt, int minutes, Money billRate) {}

  /** @param zone in which the engagement was agreed */
  public record Open(Engagement engagement, List<Slot> slots, ZoneId zone) {}

  /** Whether the company lets families book on the day of this instant. */
  public boolean allowed(Viewer viewer, Instant now) {
    return organizations.current(viewer).policies().at(now).familiesBook();
  }

  /**
   * What can be booked, in its order: each slot as long as the terms of its day say.
   *
   * @throws NotFound where somebody is in the engagement that the viewer is no family of
   */
  public Open open(EngagementId id, Viewer family, Instant now) {
    var engagement = found(id, family);
    var zone = engagement.agreed().zone();
    var terms = engagements.termsOverTime(id);
    var free = terms.stream().map(one -> one.terms().minutes()).distinct()
        .flatMap(minutes -> slots.ofEngagement(id, minutes, now).starts().stream()
            .map(start -> slot(start, TermsHeld.on(terms, start.atZone(zone).toLocalDate()).terms()))
            .filter(slot -> slot.minutes() == minutes))
        .sorted(Comparator.comparing(Slot::startsAt))
        .toList();
    return new Open(engagement, free, zone);
  }

  private static Slot slot(Instant startsAt, Terms terms) {
    return new Slot(startsAt, terms.minutes(), terms.billRate());
  }

  /** Of the length that its terms have on that day. Pressed again it is the same booking. */
  @Transactional
  public BookAnswer book(EngagementId id, Instant startsAt, Viewer family, Instant now) {
    found(id, family);
    daysOff.hold();
    var agreed = engagements.lock(id).agreed();
    var standing = bookings.standing(id, startsAt);
    if (standing.isPresent()) {
      return new BookAnswer.Booked(standing.get());
    }
    if (!allowed(family, now)) {
      return new BookAnswer.NotAllowed();
    }
    int minutes = engagements.termsOn(id, startsAt.atZone(agreed.zone()).toLocalDate()).minutes();
    return slots.has(id, startsAt, minutes, now)
        ? bookings.book(new PlannedSession(id, agreed.mentor(), startsAt, agreed.zone(), minutes), family, now)
        : new BookAnswer.Taken();
  }

  private Engagement found(EngagementId id, Viewer family) {
    return engagements.find(id).filter(_ -> bookings.isAllTheirs(id, family)).orElseThrow(NotFound::new);
  }
}
