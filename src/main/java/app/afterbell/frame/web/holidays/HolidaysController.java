package app.afterbell.frame.web.holidays;

import app.afterbell.frame.web.leave.Choice;
import app.afterbell.frame.web.leave.Deciding;
import app.afterbell.planning.DayOff;
import app.afterbell.planning.DayOffSlots;
import app.afterbell.planning.HolidayAnswer;
import app.afterbell.planning.HolidayId;
import app.afterbell.planning.Holidays;
import app.afterbell.planning.StandingSession;
import app.afterbell.planning.StandingSessions;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "See" lists the sessions that stand on the days, "add" adds them with what was chosen for each (R31). */
@Controller
@Needs(Power.PLAN_SESSIONS)
@RequestMapping("/settings/holidays")
class HolidaysController {

  private static final Set<String> DONE = Set.of("added", "removed", "decided");

  private final HolidaysQuery query;
  private final Holidays holidays;
  private final StandingSessions standing;
  private final DayOffSlots slots;
  private final Deciding deciding;
  private final Clock clock;

  HolidaysController(
      HolidaysQuery query, Holidays holidays, StandingSessions standing, DayOffSlots slots,
      Deciding deciding, Clock clock) {
    this.query = query;
    this.holidays = holidays;
    this.standing = standing;
    this.slots = slots;
    this.deciding = deciding;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String done, Viewer viewer,
      Locale locale) {
    var page = query.page(new Asked(year, country, region), Typed.nothing(), viewer, locale, clock.instant());
    return shown(DONE.contains(done) ? page.saying(done) : page, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(Typed typed, Viewer viewer, Locale locale) {
    var now = clock.instant();
    var asked = new Asked(typed.number("year", 0), typed.text("country"), typed.text("region"));
    var wanted = NewHoliday.of(typed);
    wanted.forEach(one -> Holidays.wrong(one.name(), one.from(), one.last())
        .ifPresent(why -> typed.refuse(why == HolidayAnswer.Why.NAME_MISSING ? "name" : "first", why)));
    if (wanted.isEmpty() || !typed.isFine()) {
      return shown(query.page(asked, typed, viewer, locale, now), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var taken = wanted.stream().flatMap(one -> taken(one).stream()).findFirst().orElse(null);
    var sessions = sessions(wanted, now);
    if (taken != null || !typed.text("act").equals("add")) {
      return shown(query.page(asked, typed, viewer, locale, now)
          .about(wanted, Choice.of(typed, sessions), times(sessions, wanted, now), taken),
          taken == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return added(wanted, Choice.of(typed, sessions), viewer, now);
  }

  @GetMapping("/{id}")
  ModelAndView holiday(@PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
    return page(new HolidayId(id), Typed.nothing(), Map.of(), DONE.contains(done) ? done : null, clock.instant());
  }

  @PostMapping("/{id}")
  ModelAndView decide(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var now = clock.instant();
    var line = holidays.line(new HolidayId(id), now);
    var choices = Choice.of(typed, open(line, now));
    var wrong = deciding.decide(line.id(), choices, Asker.STAFF, viewer.zone(), viewer, now);
    return wrong.isEmpty() ? SeeOther.to("/settings/holidays/" + id + "?done=decided")
        : page(line.id(), Choice.typed(choices), wrong, null, now);
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(@PathVariable UUID id, Viewer viewer) {
    var first = holidays.remove(new HolidayId(id), viewer, clock.instant());
    return SeeOther.to("/settings/holidays?year=" + first.getYear() + "&done=removed");
  }

  private ModelAndView added(List<NewHoliday> wanted, List<Choice> choices, Viewer viewer, Instant now) {
    var wrong = new LinkedHashMap<HolidayId, Map<String, Function<Ui, String>>>();
    for (var one : wanted) {
      if (holidays.add(one.name(), one.from(), one.last(), viewer, now) instanceof HolidayAnswer.Added(var id)) {
        var its = choices.stream().filter(choice -> isOn(choice.session(), one)).toList();
        wrong.put(id, deciding.decide(id, its, Asker.STAFF, viewer.zone(), viewer, now));
      }
    }
    var first = wrong.entrySet().stream().filter(one -> !one.getValue().isEmpty()).findFirst();
    return first.map(one -> page(one.getKey(), Choice.typed(choices), one.getValue(), null, now))
        .orElseGet(() -> SeeOther.to("/settings/holidays?year=" + wanted.getFirst().from().getYear() + "&done=added"));
  }

  private static boolean isOn(StandingSession session, NewHoliday day) {
    return day.has(session.startsAt().atZone(session.zone()).toLocalDate());
  }

  private List<DayOff.Holiday> taken(NewHoliday one) {
    return holidays.between(one.from(), one.last().plusDays(1)).stream()
        .filter(there -> !there.name().equals(one.name()) || !there.from().equals(one.from())
            || !there.last().equals(one.last()))
        .toList();
  }

  private List<StandingSession> sessions(List<NewHoliday> wanted, Instant now) {
    return wanted.stream().flatMap(one -> standing.onDays(one.from(), one.last().plusDays(1), null, now).stream())
        .distinct().toList();
  }

  private Map<String, List<Instant>> times(List<StandingSession> sessions, List<NewHoliday> wanted, Instant now) {
    var times = new LinkedHashMap<String, List<Instant>>();
    slots.proposed(sessions, day -> wanted.stream().anyMatch(one -> one.has(day)), now)
        .forEach((session, free) -> times.put(session.id().value().toString(), free));
    return times;
  }

  private List<StandingSession> open(Holidays.Line line, Instant now) {
    return standing.onDays(line.from(), line.to(), line.id(), now).stream().filter(one -> !one.kept()).toList();
  }

  private ModelAndView page(
      HolidayId id, Typed typed, Map<String, Function<Ui, String>> wrong, @Nullable String done, Instant now) {
    var line = holidays.line(id, now);
    var open = open(line, now);
    return new ModelAndView("frame/web/holidays/holiday",
        wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("page",
            new HolidayPage(line, Choice.of(typed, open), times(open, List.of(), now), standing.decided(id), wrong,
                done));
  }

  private static ModelAndView shown(HolidaysPage page, HttpStatus status) {
    return new ModelAndView("frame/web/holidays/holidays", status).addObject("page", page);
  }
}
