package app.afterbell.desk.engagements;

import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Refusal;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.people.TimeZones;
import app.afterbell.planning.Beginnings.Rhythm;
import app.afterbell.shared.Currencies;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.web.Typed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form by which an engagement is agreed, as it was typed. What is wrong with it is noted in {@code typed}. */
public record AgreeForm(Typed typed, Pick mentor, Pick students) {

  /** How many dates can be left out from the start. */
  static final int MOST_WITHOUT = 20;

  /**
   * A weekly time as it was typed.
   *
   * @param day {@code MONDAY}, or nothing
   * @param rhythm {@code second} for every second week
   */
  public record Row(String day, String time, String rhythm, String until) {

    static final Row EMPTY = new Row("", "", "", "");

    public boolean isSecond() {
      return rhythm.equals("second");
    }

    boolean isEmpty() {
      return day.isEmpty() && time.isBlank();
    }
  }

  public static List<Row> rows(Typed typed) {
    var days = typed.all("day");
    var times = typed.all("time");
    return IntStream.range(0, Math.max(days.size(), times.size()))
        .mapToObj(i -> new Row(at(days, i), at(times, i), at(typed.all("rhythm"), i), at(typed.all("until"), i)))
        .toList();
  }

  private static String at(List<String> all, int i) {
    return i < all.size() ? all.get(i) : "";
  }

  /** An engagement, and when its sessions are. */
  record Agreed(NewEngagement engagement, Rhythm rhythm) {}

  /** The engagement alone, for a form that asks for no rhythm. Empty where something is wrong, which is then noted. */
  public Optional<NewEngagement> read() {
    return readAll().map(Agreed::engagement);
  }

  /** Empty where something is wrong, which is then noted. */
  Optional<Agreed> readAll() {
    settle(mentor, "mentor-q", Wrong.MENTOR_MISSING);
    settle(students, "student-q", Refusal.STUDENT_MISSING);
    var minutes = typed.number("minutes");
    if (minutes < 0) {
      typed.refuse("minutes", Wrong.NO_MINUTES);
    }
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    var starts = Days.read(typed, "starts", true);
    var ends = Days.read(typed, "ends", false);
    var weekly = weekly(starts);
    var without = without();
    var terms = terms(minutes);
    return typed.isFine() && zone != null && starts != null && terms != null
        ? Optional.of(new Agreed(agreed(weekly.stream().map(WeeklyHeld::time).toList(), zone, starts, ends, terms),
            new Rhythm(weekly, without, typed.isOn("plan"))))
        : Optional.empty();
  }

  private NewEngagement agreed(
      List<WeeklyTime> weekly, ZoneId zone, LocalDate starts, @Nullable LocalDate ends, Terms terms) {
    var link = typed.text("link").strip();
    return new NewEngagement(name(), mentor.chosen().getFirst().id(), ids(students), typed.text("subject"), zone,
        weekly, terms, starts, ends, link.isEmpty() ? null : link, null);
  }

  /** What was refused is noted beside its field. */
  void refuse(List<Refusal> reasons) {
    RefusedFields.note(typed, reasons);
  }

  private String name() {
    var name = typed.text("name").strip();
    return !name.isEmpty() ? name
        : UsualName.of(students.chosen().stream().map(Pick.Choice::name).toList(), typed.text("subject"));
  }

  private void settle(Pick pick, String field, Reason missing) {
    if (pick.isOpen()) {
      typed.refuse(field, pick.found().isEmpty() ? Wrong.NOBODY_FOUND : Wrong.CHOOSE_ONE);
    } else if (pick.chosen().isEmpty()) {
      typed.refuse(field, missing);
    }
  }

  // Each once. @param starts null: it is wrong, and noted
  private List<WeeklyHeld> weekly(@Nullable LocalDate starts) {
    var times = new ArrayList<WeeklyHeld>();
    for (var row : rows(typed).stream().filter(row -> !row.isEmpty()).distinct().toList()) {
      var day = Typed.one(DayOfWeek.class, row.day());
      var time = read(row.time().strip(), LocalTime::parse);
      if (day.isEmpty() || row.time().isBlank()) {
        typed.refuse("time-0", Wrong.TIME_HALF);
      } else if (time.isEmpty()) {
        typed.refuse("time-0", Wrong.NO_TIME);
      } else if (starts != null) {
        times.add(held(times.size(), row, new WeeklyTime(day.get(), time.get()), starts));
      }
    }
    if (Rhythm.meet(times)) {
      typed.refuse("time-0", Wrong.TIME_TWICE);
    }
    return times;
  }

  // Every second week begins with the first date.
  private WeeklyHeld held(int line, Row row, WeeklyTime time, LocalDate starts) {
    var last = row.until().isBlank() ? null : Days.parse(row.until().strip());
    if (!row.until().isBlank() && last == null) {
      typed.refuse("time-0", Wrong.NO_DAY);
    } else if (last != null && last.isBefore(starts)) {
      typed.refuse("time-0", Wrong.TIME_ENDS_FIRST);
    }
    return new WeeklyHeld(line, time, null, last == null ? null : last.plusDays(1),
        row.isSecond() ? starts.with(TemporalAdjusters.nextOrSame(time.day())) : null, null);
  }

  private Set<LocalDate> without() {
    var days = new HashSet<LocalDate>();
    for (var text : typed.all("without").stream().filter(text -> !text.isBlank()).limit(MOST_WITHOUT).toList()) {
      var day = Days.parse(text.strip());
      if (day == null) {
        typed.refuse("without-0", Wrong.NO_DAY);
      } else {
        days.add(day);
      }
    }
    return days;
  }

  private @Nullable Terms terms(int minutes) {
    var currency = Currencies.of(typed.text("currency"));
    if (currency.isEmpty()) {
      typed.refuse("currency", Wrong.NO_CURRENCY);
      return null;
    }
    return TermsForm.read(typed, minutes, currency.get());
  }

  static Set<PersonId> ids(Pick pick) {
    return pick.chosen().stream().map(Pick.Choice::id).collect(Collectors.toUnmodifiableSet());
  }

  static <T> Optional<T> read(String text, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
