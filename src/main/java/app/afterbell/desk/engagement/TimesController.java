package app.afterbell.desk.engagement;

import app.afterbell.desk.engagements.Days;
import app.afterbell.desk.engagements.Foreseen;
import app.afterbell.desk.engagements.ForeseenQuery;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.planning.BreakAnswer;
import app.afterbell.planning.Falls;
import app.afterbell.planning.WeeklyChanges;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The weekly times of an engagement over time: another one beside them, also every second week; and the end of one. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/{id}/times")
class TimesController {

  private final Engagements engagements;
  private final ForeseenQuery foreseen;
  private final WeeklyChanges changes;
  private final Clock clock;

  TimesController(Engagements engagements, ForeseenQuery foreseen, WeeklyChanges changes, Clock clock) {
    this.engagements = engagements;
    this.foreseen = foreseen;
    this.changes = changes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView times(@PathVariable UUID id) {
    return shown(find(id), Typed.nothing(), null, null, null, false, HttpStatus.OK);
  }

  /** Another one: "see" says what it would plan and what is in the way; it is agreed once that was seen. */
  @PostMapping
  ModelAndView add(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var engagement = find(id);
    var time = read(engagement, typed);
    if (time.isEmpty()) {
      return shown(engagement, typed, null, null, null, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var seen = foreseen.beside(engagement.id(), engagement.agreed(), time.get(), clock.instant());
    if (typed.text("act").equals("see")) {
      return shown(engagement, typed, seen, null, null, false, HttpStatus.OK);
    }
    var unseen = ForeseenQuery.unseen(seen, typed);
    if (unseen.isPresent() && !isAgreed(engagement, time.get())) {
      return shown(engagement, typed, unseen.get(), null, null, false, HttpStatus.CONFLICT);
    }
    if (changes.add(engagement.id(), time.get(), viewer.id(), clock.instant()).isEmpty()) {
      typed.refuse("at", NoTime.AGREED);
      return shown(engagement, typed, null, null, null, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return SeeOther.to("/staff/engagements/" + id + "/times#times");
  }

  // Pressed twice, it says so, and not that it collides with itself.
  private boolean isAgreed(Engagement engagement, WeeklyHeld time) {
    return engagements.weeklyOverTime(engagement.id()).stream().anyMatch(time::meets);
  }

  /** One ends: "see" says what falls away. */
  @PostMapping("/end")
  ModelAndView end(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var engagement = find(id);
    var time = engagements.weeklyOverTime(engagement.id()).stream()
        .filter(one -> one.written().equals(typed.text("time"))).findFirst();
    if (time.isEmpty()) {
      return SeeOther.to("/staff/engagements/" + id + "/times");
    }
    var last = Days.read(typed, "last", true);
    if (last == null || typed.text("act").equals("see")) {
      return ending(engagement, typed, time.get(), last, false, last == null);
    }
    var seen = typed.all("seen").stream().flatMap(text -> Typed.readId(text).stream()).map(SessionId::new)
        .collect(Collectors.toUnmodifiableSet());
    return switch (changes.end(typed.id("key"), engagement.id(), time.get(), last, seen, viewer,
        clock.instant())) {
      case BreakAnswer.Done _, BreakAnswer.Already _,
          BreakAnswer.PutBack _ -> SeeOther.to("/staff/engagements/" + id + "/times#times");
      case BreakAnswer.Differs _, BreakAnswer.Refused _, BreakAnswer.NotAgreed _ ->
          ending(engagement, typed, time.get(), last, true, true);
    };
  }

  private ModelAndView ending(
      Engagement engagement, Typed typed, WeeklyHeld time, @Nullable LocalDate last, boolean differs, boolean wrong) {
    var falls = last == null ? null
        : changes.falling(engagement.id(), engagement.agreed(), time, last, clock.instant());
    return shown(engagement, typed, null, time, falls, differs, differs ? HttpStatus.CONFLICT
        : wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private Optional<WeeklyHeld> read(Engagement engagement, Typed typed) {
    var at = time(typed.text("at").strip());
    if (at == null) {
      typed.refuse("at", NoTime.NO_TIME);
    }
    var minutes = typed.text("minutes").isBlank() ? null : typed.number("minutes");
    if (minutes != null && !EngagementRule.allowsMinutes(minutes)) {
      typed.refuse("minutes", NoTime.MINUTES);
    }
    var from = Days.read(typed, "from", true);
    var last = Days.read(typed, "until", false);
    if (from != null && last != null && last.isBefore(from)) {
      typed.refuse("until", NoTime.TURNED);
    }
    if (!typed.isFine() || from == null || at == null) {
      return Optional.empty();
    }
    var day = Typed.one(DayOfWeek.class, typed.text("day")).orElse(DayOfWeek.MONDAY);
    var first = from.isBefore(engagement.agreed().startsOn()) ? engagement.agreed().startsOn() : from;
    return Optional.of(new WeeklyHeld(0, new WeeklyTime(day, at), first, last == null ? null : last.plusDays(1),
        typed.isOn("second") ? nearest(first, day) : null, minutes));
  }

  // Every second week begins with the first date.
  private static LocalDate nearest(LocalDate from, DayOfWeek day) {
    return from.with(TemporalAdjusters.nextOrSame(day));
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private Engagement find(UUID id) {
    return engagements.find(new EngagementId(id)).orElseThrow(NotFound::new);
  }

  private ModelAndView shown(
      Engagement engagement, Typed typed, @Nullable Foreseen preview, @Nullable WeeklyHeld ending,
      @Nullable List<Falls> falls, boolean differs, HttpStatus status) {
    var page = new TimesPage(engagement, engagements.weeklyOverTime(engagement.id()),
        clock.instant().atZone(engagement.agreed().zone()).toLocalDate(), typed, preview, ending, falls, differs);
    return new ModelAndView("desk/engagement/times", Map.of("page", page), status);
  }
}
