package app.afterbell.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Terms;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.SeriesDate.Becomes;
import app.afterbell.planning.SeriesDate.Why;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.RuleTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R33: Mondays at four in New York, an hour each, are changed from December 7 on; from February on Maya agreed anew.
 */
@RuleTest
class SeriesWeighingTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final PersonId MAYA = new PersonId(new UUID(0, 1));
  private static final PersonId BEN = new PersonId(new UUID(0, 2));
  private static final SessionId SESSION = new SessionId(new UUID(0, 3));
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant BY_HAND = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocalDate FROM = LocalDate.of(2026, 12, 7);
  private static final LocalTime FOUR = LocalTime.of(16, 0);
  private static final WeeklyHeld LATER = WeeklyHeld.read("0|1 16:00|2027-02-01|||");

  private final List<MoveRequest> looked = new ArrayList<>();
  private List<PlanRefusal> against = List.of();
  private List<TermsHeld> terms = List.of(terms("2026-08-31", null, 60));
  private LeftOutDays days = LeftOutDays.NONE;
  private List<DayOff.Pause> pauses = List.of();
  private Instant now = NOW;

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
      "2026-11-30, cancelled logged others billed moved, CANCELLED",
      "2026-11-30, logged others billed moved, LOGGED",
      "2026-12-06, others billed moved, EARLIER",
      "2027-02-01, others billed moved, AGREED_LATER",
      "2026-12-07, others billed moved, ANOTHERS",
      "2027-01-25, others billed moved, ANOTHERS",
      "2027-02-02, billed moved, BILLED",
      "2026-12-07, moved, MOVED_BY_HAND"
  })
  void leavesASessionAloneForTheFirstReasonThatThereIs(LocalDate on, String what, Why why) {
    assertThat(weighing(asked("2 17:30", 60, false)).session(row(on, what), true).becomes())
        .isEqualTo(new Becomes.Alone(why, why == Why.MOVED_BY_HAND ? BY_HAND : null));
    assertThat(looked).as("nothing is asked about it").isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}, replaces {2}, {3}")
  @CsvSource({
      "2026-12-07, MENTOR, false, ''",
      "2027-01-25, MENTOR, false, ''",
      "2027-02-01, MENTOR, true,  ''",
      "2026-12-07, STAFF,  false, others"
  })
  void movesTheOthers(LocalDate on, Asker as, boolean replacesLater, String what) {
    var asked = new SeriesChange(new UUID(0, 8), SESSION, as, Reach.THIS_AND_LATER, DayOfWeek.TUESDAY,
        LocalTime.of(17, 30), 60, "agreed", replacesLater, "See you");
    assertThat(weighing(asked).session(row(on, what), true)).isEqualTo(new SeriesDate(on, FOUR, SESSION, start(on), 60,
        on.plusDays(1).atTime(17, 30).atZone(NEW_YORK).toInstant(), 60, new Becomes.Moves()));
  }

  @ParameterizedTest(name = "to {0}, {1} minutes: there {2}")
  @CsvSource({"1 16:00, 60, true", "1 16:00, 75, false", "1 16:05, 60, false", "2 16:00, 60, false"})
  void leavesAloneWhatIsThereWithItsLength(String to, int minutes, boolean there) {
    assertThat(weighing(asked(to, minutes, false)).session(row(FROM, ""), true).becomes())
        .isEqualTo(there ? new Becomes.Alone(Why.THERE, null) : new Becomes.Moves());
  }

  @ParameterizedTest(name = "to {0} at {1}: soon {2}")
  @CsvSource({
      "1 17:30, 2026-12-07T20:49:59Z, false",
      "1 17:30, 2026-12-07T20:50:00Z, true",
      "1 17:30, 2026-12-07T21:30:00Z, true",
      "1 15:00, 2026-12-07T19:49:59Z, false",
      "1 15:00, 2026-12-07T19:50:00Z, true",
      "1 15:00, 2026-12-07T20:10:00Z, true"
  })
  void leavesAloneWhatNobodyCouldTakeBack(String to, Instant at, boolean soon) {
    now = at;
    assertThat(weighing(asked(to, 60, false)).session(row(FROM, ""), true).becomes())
        .isEqualTo(soon ? new Becomes.Alone(Why.SOON, null) : new Becomes.Moves());
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
      "2027-03-08, 1 17:30, 2027-03-08T22:30:00Z",
      "2027-03-15, 1 17:30, 2027-03-15T21:30:00Z",
      "2027-03-15, 7 17:30, 2027-03-14T21:30:00Z",
      "2027-03-15, 7 02:30, 2027-03-14T07:30:00Z",
      "2027-11-08, 7 01:30, 2027-11-07T05:30:00Z",
      "2027-03-15, 5 17:30, 2027-03-12T22:30:00Z"
  })
  void keepsTheTimeOfTheClocksWhenTheyChange(LocalDate on, String to, Instant then) {
    assertThat(weighing(asked(to, 60, true)).session(row(on, ""), true).then()).isEqualTo(then);
  }

  @ParameterizedTest(name = "{0} to {1}, replaces {2}: {3} minutes")
  @CsvSource({
      "2027-01-04, 2 17:30, false, 75",
      "2027-01-11, 7 17:30, false, 75",
      "2027-01-11, 1 17:30, false, 90",
      "2027-01-10, 1 17:30, false, 90",
      "2027-01-25, 2 17:30, false, 60",
      "2027-01-11, 1 17:30, true,  75",
      "2026-12-07, 2 17:30, false, 75"
  })
  void isAsLongAsAskedUntilTheTermsOfItsNewDaySayAnotherLength(
      LocalDate on, String to, boolean replaces, int minutes) {
    terms = List.of(terms("2027-01-25", null, 60), terms("2027-01-11", "2027-01-25", 90),
        terms("2026-08-31", "2027-01-11", 60));
    var asked = asked(to, 75, replaces);
    assertThat(weighing(asked).session(row(on, ""), true).thenMinutes()).isEqualTo(minutes);
    assertThat(weighing(asked).session(row(on, ""), false).thenMinutes()).as("this one alone").isEqualTo(75);
  }

  @Test
  void namesTheTermsOfAnotherLengthThatAreToComeTheFirstFirst() {
    var ninety = terms("2027-01-11", "2027-02-08", 90);
    var fortyFive = terms("2027-02-08", "2027-03-08", 45);
    var all = List.of(terms("2027-03-08", null, 60), fortyFive, ninety, terms("2026-12-14", "2027-01-11", 60),
        terms("2026-08-31", "2026-12-14", 60));
    assertThat(SeriesWeighing.laterLengths(all, FROM)).containsExactly(ninety, fortyFive);
    assertThat(SeriesWeighing.laterLengths(all, LocalDate.of(2027, 1, 10))).containsExactly(ninety, fortyFive);
    assertThat(SeriesWeighing.laterLengths(all, LocalDate.of(2027, 1, 11))).containsExactly(fortyFive, all.getFirst());
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
      "2026-12-07, 1 19:30, none",
      "2026-12-14, 1 19:30, pause",
      "2026-12-21, 7 19:30, pause",
      "2026-12-21, 1 19:30, holiday",
      "2026-12-28, 1 19:30, none",
      "2027-01-04, 1 14:30, leave",
      "2027-01-04, 1 14:00, none"
  })
  void movesNoneToADayOff(LocalDate on, String to, String what) {
    var pause = new DayOff.Pause(new PauseId(new UUID(0, 4)), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 21),
        null);
    var holiday = new DayOff.Holiday(new HolidayId(new UUID(0, 5)), "Winter", LocalDate.of(2026, 12, 14),
        LocalDate.of(2026, 12, 28));
    var leave = new DayOff.Leave(new LeaveId(new UUID(0, 6)), Instant.parse("2027-01-04T20:00:00Z"),
        Instant.parse("2027-01-04T21:00:00Z"));
    pauses = List.of(pause);
    days = new LeftOutDays(List.of(holiday), List.of(leave));
    var weighing = weighing(asked(to, 60, false));
    assertThat(weighing.session(row(on, ""), true).becomes()).isEqualTo(switch (what) {
      case "pause" -> new Becomes.Off(pause);
      case "holiday" -> new Becomes.Off(holiday);
      case "leave" -> new Becomes.Off(leave);
      default -> new Becomes.Moves();
    });
    assertThat(looked).as("a day off is reason enough").hasSize(what.equals("none") ? 1 : 0);
    assertThat(weighing.session(row(on, ""), false).becomes()).as("this one alone").isEqualTo(new Becomes.Moves());
  }

  @Test
  void saysWhatIsAgainstIt() {
    against = List.of(new PlanRefusal.NewTimePast(), new PlanRefusal.NotAgreedThen());
    assertThat(weighing(asked("2 17:30", 75, false)).session(row(FROM, ""), true).becomes())
        .isEqualTo(new Becomes.Refused(against));
    assertThat(looked).containsExactly(new MoveRequest(Asker.MENTOR, Instant.parse("2026-12-08T22:30:00Z"), 75,
        "agreed", null, null, false, "See you"));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
      "2026-11-30, cancelled, CANCELLED", "2026-11-30, logged, LOGGED", "2026-11-30, others billed moved, ",
      "2027-02-01, '', "
  })
  void weighsASingleOneUnlessItIsCancelledOrLogged(LocalDate on, String what, @Nullable Why why) {
    assertThat(weighing(asked("2 17:30", 60, false)).session(row(on, what), false).becomes())
        .isEqualTo(why == null ? new Becomes.Moves() : new Becomes.Alone(why, null));
  }

  @ParameterizedTest(name = "{0}, replaces {1}: {2}")
  @CsvSource({
      "2026-11-30, false, EARLIER", "2026-12-06, false, EARLIER", "2026-12-07, false, ", "2027-01-25, false, ",
      "2027-02-01, false, AGREED_LATER", "2027-02-01, true, "
  })
  void listsWhatMadeNoSession(LocalDate on, boolean replaces, @Nullable Why why) {
    var left = new LeftOut(on, FOUR, LeftOut.Why.HOLIDAY, "Winter");
    var then = on.plusDays(SeriesTimes.shift(on.getDayOfWeek(), DayOfWeek.MONDAY)).atTime(17, 30);
    assertThat(weighing(asked("1 17:30", 75, replaces)).dates(List.of(), List.of(left)))
        .containsExactly(new SeriesDate(on, FOUR, null, null, 0,
        then.atZone(NEW_YORK).toInstant(), 75, why == null ? new Becomes.Left(left) : new Becomes.Alone(why, null)));
  }

  @Test
  void listsAllByDayAndTime() {
    var left = List.of(new LeftOut(FROM.plusWeeks(1), FOUR, LeftOut.Why.PAUSED, null),
        new LeftOut(FROM, LocalTime.of(17, 0), LeftOut.Why.PAUSED, null),
        new LeftOut(FROM, LocalTime.of(15, 0), LeftOut.Why.PAUSED, null));
    assertThat(weighing(asked("2 17:30", 60, false)).dates(List.of(row(FROM.plusWeeks(2), ""), row(FROM, "")), left))
        .extracting(date -> date.on() + " " + date.at() + " " + date.moves()).containsExactly("2026-12-07 15:00 false",
            "2026-12-07 16:00 true", "2026-12-07 17:00 false", "2026-12-14 16:00 false", "2026-12-21 16:00 true");
  }

  private SeriesWeighing weighing(SeriesChange asked) {
    return new SeriesWeighing(asked, NEW_YORK, terms, FROM, List.of(LATER), days, pauses, (session, request) -> {
      assertThat(session).isEqualTo(SESSION);
      looked.add(request);
      return against;
    }, new Viewer(MAYA, "Maya", Set.of(), ZoneId.of("Asia/Tokyo")), now);
  }

  private static SeriesChange asked(String to, int minutes, boolean replacesLater) {
    var time = WeeklyHeld.ofColumn(to).time();
    return new SeriesChange(new UUID(0, 8), SESSION, Asker.MENTOR, Reach.THIS_AND_LATER, time.day(), time.at(), minutes,
        "agreed", replacesLater, "See you");
  }

  private static SeriesRow row(LocalDate on, String what) {
    return new SeriesRow(SESSION, what.contains("others") ? BEN : MAYA, start(on), 60, what.contains("cancelled"),
        what.contains("logged"), what.contains("billed"), on, FOUR, null, what.contains("moved") ? BY_HAND : null);
  }

  private static Instant start(LocalDate on) {
    return on.atTime(FOUR).atZone(NEW_YORK).toInstant();
  }

  private static TermsHeld terms(String first, @Nullable String to, int minutes) {
    var rate = new Money(5000, Currency.getInstance("USD"));
    return new TermsHeld(LocalDate.parse(first), to == null ? null : LocalDate.parse(to),
        new Terms(minutes, rate, rate), null, null);
  }
}
