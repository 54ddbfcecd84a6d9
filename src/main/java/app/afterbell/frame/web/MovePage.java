package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.planning.FreeSlots.Slots;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveReason;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.sessions.SessionId;
import app.afterbell.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moving a session: what it costs, and whether its people are free, stands before the press (R15); each reader sees
 * their own money alone (R27).
 *
 * @param off what cancelling it comes to: what the session is, and what a family owes that tells now or later
 * @param reasons that can be chosen
 * @param slots free times that its mentor publishes: a family moves into one at once
 * @param look whether the time that is typed is free; null while nothing else is typed
 * @param wrong what stands against it, in the order of the fields
 */
public record MovePage(
    CancelPage off, List<MoveReason> reasons, Slots slots, MoveForm form, @Nullable Look look, List<Wrong> wrong) {

  private static final int SLOTS = 80;

  /**
   * @param hits what stands against the time, each as far as the reader may know
   * @param others starts of that day at which all are free
   */
  public record Look(Instant startsAt, int minutes, List<Function<Ui, String>> hits, List<Instant> others) {

    public boolean isFree() {
      return hits.isEmpty();
    }
  }

  public Asker as() {
    return off.as();
  }

  public SessionId id() {
    return off.id();
  }

  /** The session's page. */
  public String path() {
    return off.path();
  }

  /** Where it is posted to. */
  public String action() {
    return path() + (off.isFamily() ? "/proposals" : "/move");
  }

  /** Where it is asked whether a time is free. */
  public String looking() {
    return path() + "/move/look";
  }

  /** Whether that is what it is already: there is nothing to look for. */
  boolean isUnchanged(Instant startsAt, int minutes) {
    return startsAt.equals(off.startsAt()) && minutes == off.plannedMinutes();
  }

  /** The slots by the day on which the reader has them, in their order. */
  public Map<LocalDate, List<Instant>> slotsByDay(ZoneId reader) {
    return SlotDays.of(slots.starts(), Function.identity(), reader, SLOTS);
  }

  /** Whether a day is the first that has any: its times are shown before somebody asks for them. */
  public boolean isFirst(LocalDate day, ZoneId reader) {
    return slotsByDay(reader).keySet().stream().findFirst().filter(day::equals).isPresent();
  }

  /** The last day that is shown, where later slots are not; null where all are. */
  public @Nullable LocalDate slotsUntil(ZoneId reader) {
    var days = slotsByDay(reader);
    int shown = days.values().stream().mapToInt(List::size).sum();
    return shown == slots.starts().size() ? null : List.copyOf(days.keySet()).getLast();
  }

  /** Whether the clocks where it was agreed show another time then. */
  public boolean isElsewhere(Instant at, ZoneId reader) {
    return Elsewhere.differs(at, slots.zone(), reader);
  }

  /** By field, as forms show it. */
  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    wrong.forEach(one -> errors.put(one.field(), one.sentence().apply(ui)));
    return errors;
  }

  MovePage with(MoveForm typed, @Nullable Look looked, List<Wrong> wrong) {
    return new MovePage(off, reasons, slots, typed, looked, wrong);
  }

  /** Whether the notice for a session at this time is over already: a family that cancels it is billed. */
  public boolean isWithinNotice(Instant at, Instant now) {
    return at.minus(Duration.between(off.inTimeUntil(), off.startsAt())).isBefore(now);
  }
}
