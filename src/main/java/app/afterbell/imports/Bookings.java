package app.afterbell.imports;

import app.afterbell.imports.Known.Booked;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When each mentor and student has sessions: what is known, and what the file adds. Nobody is in two places at once
 * (R31).
 */
final class Bookings {

  private final Map<PersonId, List<Booking>> byPerson = new LinkedHashMap<>();
  private final Set<SessionId> replaced = new HashSet<>();

  /** @param row null for a session that is known already */
  private record Booking(TimeRange range, @Nullable SessionId id, @Nullable Row row) {}

  /** @param otherLine where the other session stands in the file, 0 where it is known already */
  record Collision(Row row, PersonId who, int otherLine) {}

  Bookings(List<Booked> known) {
    known.forEach(booked -> add(booked.personId(), new Booking(
        TimeRange.lasting(booked.startsAt(), Duration.ofMinutes(booked.plannedMinutes())), booked.id(), null)));
  }

  /** @param known the session that gets another length */
  void add(Row row, Collection<PersonId> people, Instant startsAt, Duration length, @Nullable SessionId known) {
    if (known != null) {
      replaced.add(known);
    }
    people.forEach(person -> add(person, new Booking(TimeRange.lasting(startsAt, length), null, row)));
  }

  /** In the order of the file's lines; of two sessions one, no matter who would be in both. */
  List<Collision> collisions() {
    var found = new ArrayList<Collision>();
    byPerson.forEach((person, all) -> {
      var standing = all.stream()
          .filter(booking -> booking.id() == null || !replaced.contains(booking.id()))
          .sorted(Comparator.comparing((Booking booking) -> booking.range().from()))
          .toList();
      Booking longest = null;
      for (var booking : standing) {
        if (longest != null && longest.range().overlaps(booking.range())) {
          collide(person, longest, booking, found);
        }
        longest = longest == null || booking.range().to().isAfter(longest.range().to()) ? booking : longest;
      }
    });
    record Two(int line, int otherLine) {}
    var seen = new HashSet<Two>();
    return found.stream()
        .sorted(Comparator.comparingInt((Collision collision) -> collision.row().line()))
        .filter(collision -> seen.add(new Two(collision.row().line(), collision.otherLine())))
        .toList();
  }

  private static void collide(PersonId who, Booking a, Booking b, List<Collision> found) {
    var later = b.row() != null && (a.row() == null || b.row().line() > a.row().line()) ? b : a;
    var other = later == a ? b : a;
    // two that are known already are nothing that this file brings
    if (later.row() != null) {
      found.add(new Collision(later.row(), who, other.row() == null ? 0 : other.row().line()));
    }
  }

  private void add(PersonId person, Booking booking) {
    byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(booking);
  }
}
