package app.afterbell.notifications;

import app.afterbell.engagements.EngagementId;
import app.afterbell.notifications.Due.Stretch;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guardian's plan for a student, when it is looked at.
 *
 * @param zone the guardian's; null for somebody who may not read the notes (any more)
 * @param changedAt when they last chose
 * @param toldWeek the Sunday of their last digest
 * @param places how far they were told of each engagement
 */
record Standing(PersonId guardian, PersonId student, Choice choice, @Nullable ZoneId zone, @Nullable Instant changedAt,
    @Nullable LocalDate toldWeek, List<Place> places) {

  /**
   * @param ready up to which place guardians may hear of them, at {@link #heardUntil}
   * @param nextAt when they may hear of the next
   * @param fresh the places that are news and were not told, also those of which they may not hear yet
   */
  record Place(EngagementId engagement, int told, int muted, int ready, @Nullable Instant nextAt,
      List<Integer> fresh) {}

  /** What came in long ago up to a place, with nothing new in it: nobody is told of it. */
  record Old(PersonId guardian, PersonId student, EngagementId engagement, int through) {}

  /** A digest tells what came in until its Sunday, the others what is there now. */
  static Instant heardUntil(Rhythm rhythm, @Nullable ZoneId zone, Instant now) {
    return rhythm == Rhythm.WEEKLY && zone != null ? DigestWeek.last(zone, now).at() : now;
  }

  List<Due> due(Instant now) {
    if (zone == null || choice.rhythm() == Rhythm.NONE) {
      return List.of();
    }
    return choice.rhythm() == Rhythm.WEEKLY ? digest(zone, now) : places.stream().flatMap(this::reminders).toList();
  }

  /** When to look again; null where only a new session can bring something to tell. */
  @Nullable Instant lookAt(Instant now) {
    if (zone == null || choice.rhythm() == Rhythm.NONE) {
      return null;
    }
    if (choice.rhythm() == Rhythm.WEEKLY) {
      var untold = places.stream().anyMatch(place -> !place.fresh().isEmpty());
      return untold ? DigestWeek.next(zone, now).at() : null;
    }
    return places.stream().map(Place::nextAt).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  /** After what is due was told. */
  List<Old> old() {
    return places.stream()
        .filter(place -> place.ready() > Math.max(place.told(), place.muted()))
        .filter(place -> place.fresh().stream().noneMatch(fresh -> fresh <= place.ready()))
        .map(place -> new Old(guardian, student, place.engagement(), place.ready()))
        .toList();
  }

  // Who changed to a digest after Sunday's is told next Sunday; so is what comes in late for a week that was told.
  private List<Due> digest(ZoneId zone, Instant now) {
    var week = DigestWeek.last(zone, now);
    var stretches = places.stream().flatMap(this::stretches).toList();
    var over = changedAt != null && changedAt.isAfter(week.at()) || toldWeek != null
        && !toldWeek.isBefore(week.sunday());
    return over || stretches.isEmpty()
        ? List.of()
        : List.of(new Due(NotificationId.next(), guardian, student, choice.via(), week.sunday(), stretches));
  }

  private Stream<Due> reminders(Place place) {
    return stretches(place)
        .map(stretch -> new Due(NotificationId.next(), guardian, student, choice.via(), null, List.of(stretch)));
  }

  private Stream<Stretch> stretches(Place place) {
    return choice.due(place.told(), place.muted(), place.ready(), place.fresh()).stream()
        .map(places -> new Stretch(place.engagement(), places, choice.rhythm() == Rhythm.NTH));
  }
}
