package app.afterbell.desk.today;

import app.afterbell.desk.today.TodayPage.By;
import app.afterbell.desk.today.TodayPage.Session;
import app.afterbell.desk.today.TodayPage.Which;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Sorted;
import app.afterbell.web.Spreadsheet;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/today}: the sessions of the day, of all mentors. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/today")
class TodayController {

  private static final List<String> COLUMNS = List.of("desk.open.starts", "people.zone", "desk.open.engagement",
      "desk.session.mentor", "desk.engagement.minutes", "desk.engagement.state");

  private final TodayQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  TodayController(TodayQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String today(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      @RequestParam @Nullable UUID after, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(which(show), Sorted.of(By.class, sort, By.STARTS),
        after == null ? null : new SessionId(after), viewer, clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/today/today";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      Viewer viewer, Locale locale) {
    return spreadsheet.of("sessions-of-today-" + which(show).word(), locale, COLUMNS,
        query.all(which(show), Sorted.of(By.class, sort, By.STARTS), viewer, clock.instant()).stream()
            .map(session -> cells(session, viewer.zone())).toList());
  }

  private static List<@Nullable String> cells(Session session, ZoneId zone) {
    return Arrays.asList(Spreadsheet.moment(session.startsAt(), zone), zone.getId(), session.engagement(),
        session.mentor(), String.valueOf(session.plannedMinutes()), session.state().word());
  }

  private static Which which(String show) {
    return Typed.one(Which.class, show).orElseThrow(NotFound::new);
  }
}
