package app.afterbell.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date and a time in a form, on the clocks of the one who types (R9, R16): what {@code typed-time} shows, and what it
 * sends. Left as it was, it is the same instant again, seconds included; of an hour that clocks repeat it says which of
 * the two is meant.
 *
 * @param typed to the minute, such as 2026-11-22T16:00
 * @param turn {@code first} or {@code second}, where clocks showed that time twice and it was chosen; else empty
 * @param was the instant that the field was filled with, such as 2026-11-22T21:00:17Z; empty where it was empty
 */
public record TypedTime(String typed, String turn, String was) {

  public static final TypedTime NONE = new TypedTime("", "", "");

  private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** What a field means on the clocks of a zone. */
  public sealed interface Meaning {}

  public record Meant(Instant at) implements Meaning {}

  /** It is no date with a time, or of no year that anybody means. */
  public record Unreadable() implements Meaning {}

  /** The clocks jumped over it: they went from one time to the other. */
  public record Skipped(LocalDateTime from, LocalDateTime to) implements Meaning {

    /** Says so, and what would be right. */
    public String sentence(Ui ui) {
      var f = ui.formats();
      return ui.text("web.time.skipped", f.date(from.toLocalDate()), f.time(from.toLocalTime()),
          f.time(to.toLocalTime()));
    }
  }

  /** The clocks showed it twice, and it was not said which is meant. */
  public record Twice(Instant first, Instant second) implements Meaning {}

  /** As a field shows what is known. */
  public static TypedTime of(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    var offsets = zone.getRules().getValidOffsets(local.toLocalDateTime());
    var turn = offsets.size() < 2 ? "" : offsets.getFirst().equals(local.getOffset()) ? "first" : "second";
    return new TypedTime(TO_THE_MINUTE.format(local), turn, at.toString());
  }

  /** As a form sends it under this name. */
  public static TypedTime sent(Typed fields, String name) {
    return new TypedTime(fields.text(name), fields.text(name + "-turn"), fields.text(name + "-was"));
  }

  public boolean isBlank() {
    return typed.isBlank();
  }

  /** What it means; of a blank one that is nothing to ask for. */
  public Meaning on(ZoneId zone) {
    var local = read(LocalDateTime::parse, typed.strip());
    if (local == null || local.getYear() < 1900 || local.getYear() > 2999) {
      return new Unreadable();
    }
    var offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      var gap = zone.getRules().getTransition(local);
      return new Skipped(gap.getDateTimeBefore(), gap.getDateTimeAfter());
    }
    var meant = meant(local, offsets.getFirst(), offsets.getLast(), zone);
    return meant.<Meaning>map(Meant::new).orElseGet(
        () -> new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast())));
  }

  /** Both instants where the clocks showed it twice, whether or not it was said which is meant; else null. */
  public @Nullable Twice twice(ZoneId zone) {
    var local = read(LocalDateTime::parse, typed.strip());
    var offsets = local == null ? Stream.<ZoneOffset>of().toList() : zone.getRules().getValidOffsets(local);
    return offsets.size() < 2 ? null
        : new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
  }

  public @Nullable Skipped skipped(ZoneId zone) {
    return !isBlank() && on(zone) instanceof Skipped skipped ? skipped : null;
  }

  private Optional<Instant> meant(LocalDateTime local, ZoneOffset first, ZoneOffset second, ZoneId zone) {
    var chosen = turn.equals("first") || first.equals(second) ? first : turn.equals("second") ? second : null;
    var before = Objects.requireNonNullElse(read(Instant::parse, was), Instant.MIN);
    boolean untouched = !before.equals(Instant.MIN)
        && before.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES)
        .equals(local.truncatedTo(ChronoUnit.MINUTES))
        && (chosen == null || before.atZone(zone).getOffset().equals(chosen));
    return untouched ? Optional.of(before) : Optional.ofNullable(chosen).map(local::toInstant);
  }

  private static <T> @Nullable T read(Function<String, T> reading, String text) {
    try {
      return reading.apply(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
