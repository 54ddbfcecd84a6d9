package app.afterbell.frame.web.booking;

import app.afterbell.frame.web.SlotDays;
import app.afterbell.frame.web.booking.BookingsPage.Choice;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The free slots of a mentor for one more session of an engagement, with what it costs and what a cancellation does,
 * before the press (R14, R27, R31).
 *
 * @param slots in their order
 * @param zone in which the engagement was agreed
 * @param noticeHours before the start until when it is cancelled free of charge
 * @param chosen what was chosen, and is still free
 * @param wrong why nothing was booked, in the key of its sentence
 * @param reader in whose zone days are
 * @param from the first day that is shown; null: that of the first slot
 */
public record BookingPage(
    Choice engagement, List<Slot> slots, ZoneId zone, int noticeHours, boolean allowed, String supportEmail,
    @Nullable Instant chosen, @Nullable String wrong, ZoneId reader, @Nullable LocalDate from) {

  private static final int SHOWN = 60;
  private static final int FEW = 8;

  /**
   * @param price of all students; null for somebody who sees no money for them
   * @param late whether its notice is over already: it is billed whenever it is cancelled
   */
  public record Slot(Instant startsAt, int minutes, @Nullable Money price, boolean late) {}

  /** By the day on which the reader has them, in their order. */
  public Map<LocalDate, List<Slot>> byDay() {
    return SlotDays.of(slots.stream().filter(slot -> from == null || !day(slot).isBefore(from)).toList(),
        Slot::startsAt, reader, SHOWN);
  }

  /** Whether the times of a day are shown before somebody asks for them: a few all, else those of the first day. */
  public boolean isOpen(LocalDate day) {
    var days = byDay();
    return days.values().stream().mapToInt(List::size).sum() <= FEW || day.equals(days.keySet().iterator().next())
        || days.getOrDefault(day, List.of()).stream().anyMatch(this::isChosen);
  }

  /** Where those begin that are not shown; null where none are left. */
  public @Nullable LocalDate later() {
    var shown = List.copyOf(byDay().keySet());
    return shown.isEmpty() ? null
        : slots.stream().map(this::day).filter(day -> day.isAfter(shown.getLast())).findFirst().orElse(null);
  }

  private LocalDate day(Slot slot) {
    return slot.startsAt().atZone(reader).toLocalDate();
  }

  /** Whether the clocks where it was agreed show another time then. */
  public boolean isElsewhere(Instant at) {
    return Elsewhere.differs(at, zone, reader);
  }

  public boolean isChosen(Slot slot) {
    return slot.startsAt().equals(chosen);
  }

  /** Whether all are alike in length and price: said once, above. */
  public boolean isOneKind() {
    return slots.stream().map(slot -> List.of(slot.minutes(), Objects.toString(slot.price()))).distinct().count() == 1;
  }

  public boolean hasLate() {
    return slots.stream().anyMatch(Slot::late);
  }
}
