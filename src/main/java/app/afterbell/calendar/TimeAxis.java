package app.afterbell.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours of several days side by side, from midnight down, in minutes: a place on it is a time of day. What clocks
 * repeat on one of the days stands twice, and the other days have nothing there; what they skip is there, and that day
 * has nothing.
 */
public final class TimeAxis {

  private static final int DAY = 24 * 60;
  private static final int HOUR = 60;

  /**
   * Clocks change on this day. From and to: the minutes of the day that are skipped, or come again; below zero where
   * they go back into the day before.
   */
  public record Change(LocalDate day, int from, int to, boolean again) {

    int length() {
      return to - from;
    }
  }

  /** A full hour, or where a repeated stretch begins. @param again for the second time */
  public record Mark(int place, LocalTime time, boolean again) {}

  /** From a place, inclusive, to another, exclusive. */
  public record Stretch(int from, int to) {}

  private final Days days;
  private final ZoneId zone;
  private final List<Change> changes;

  public TimeAxis(Days days, ZoneId zone) {
    this.days = days;
    this.zone = zone;
    changes = days.each().stream().flatMap(this::changesOn).toList();
  }

  public Days days() {
    return days;
  }

  public List<Change> changes() {
    return changes;
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  public int end() {
    return placeOf(DAY);
  }

  /** Where this minute of the day stands on the axis; what comes again, where it is first. */
  public int placeOf(int minute) {
    return minute + changes.stream().filter(change -> change.again() && change.to() <= minute).mapToInt(Change::length)
        .sum();
  }

  /** Where something that starts at this instant of the day begins. */
  public int beginning(LocalDate day, Instant at) {
    return place(day, at, 0);
  }

  /** Where something that ends at this instant of the day ends: before what is missing there, not after it. */
  public int ending(LocalDate day, Instant at) {
    return place(day, at, 1);
  }

  public List<Mark> marks() {
    var hours = Stream.iterate(0, minute -> minute < DAY, minute -> minute + HOUR)
        .map(minute -> new Mark(placeOf(minute), LocalTime.MIN.plusMinutes(minute), false));
    var again = changes.stream().filter(Change::again).flatMap(change -> Stream
        .iterate(change.from(), minute -> minute < change.to(), minute -> (Math.floorDiv(minute, HOUR) + 1) * HOUR)
        .map(minute ->
            new Mark(secondPlace(change) + minute - change.from(), LocalTime.MIN.plusMinutes(minute), true)));
    return Stream.concat(hours, again).sorted(Comparator.comparingInt(Mark::place)).toList();
  }

  /** Where this day has no time: its clocks skip it, or it is another day's that comes again. */
  public List<Stretch> missing(LocalDate day) {
    return changes.stream()
        .filter(change -> change.again() != change.day().equals(day))
        .map(change -> change.again()
            ? new Stretch(secondPlace(change), secondPlace(change) + change.length())
            : new Stretch(placeOf(change.from()), placeOf(change.from()) + change.length()))
        .toList();
  }

  private int secondPlace(Change change) {
    return placeOf(change.to()) - change.length();
  }

  // Elapsed minutes are the time of day until clocks change. On the day that repeats an hour they stay what the axis
  // shows.
  private int place(LocalDate day, Instant at, int ending) {
    var length = ChronoUnit.MINUTES.between(startOf(day), endOf(day));
    int minute = (int) Math.clamp(ChronoUnit.MINUTES.between(startOf(day), at), 0, length);
    for (var change : changes) {
      if (!change.again() && change.day().equals(day) && minute >= change.from() + ending) {
        minute += change.length();
      }
    }
    int time = minute;
    return minute + changes.stream()
        .filter(change -> change.again() && !change.day().equals(day) && time >= change.to() + ending)
        .mapToInt(Change::length)
        .sum();
  }

  private Stream<Change> changesOn(LocalDate day) {
    if (startOf(day).equals(endOf(day))) {
      return Stream.of(new Change(day, 0, DAY, false)); // Samoa had no December 30 in 2011
    }
    var found = new ArrayList<Change>();
    var rules = zone.getRules();
    var next = rules.nextTransition(startOf(day).minusNanos(1));
    while (next != null && next.getInstant().isBefore(endOf(day))) {
      found.add(change(day, next));
      next = rules.nextTransition(next.getInstant());
    }
    return found.stream().filter(change -> change.from() < change.to());
  }

  private static Change change(LocalDate day, ZoneOffsetTransition transition) {
    var length = (int) Duration.between(transition.getDateTimeBefore(), transition.getDateTimeAfter()).abs()
        .toMinutes();
    int before = minuteOf(day, transition.getDateTimeBefore());
    return transition.isGap()
        ? new Change(day, before, minuteOf(day, transition.getDateTimeAfter()), false)
        : new Change(day, before - length, before, true);
  }

  private static int minuteOf(LocalDate day, LocalDateTime at) {
    return (int) Math.clamp(ChronoUnit.MINUTES.between(day.atStartOfDay(), at), 0, DAY);
  }
}
