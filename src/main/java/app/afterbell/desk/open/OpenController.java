package app.afterbell.desk.open;

import app.afterbell.desk.open.OpenPage.By;
import app.afterbell.desk.open.OpenPage.Session;
import app.afterbell.desk.open.OpenPage.Which;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
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

/** {@code /staff/open}: sessions that wait to be logged, of all mentors. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/open")
class OpenController {

  private static final List<String> COLUMNS = List.of("desk.open.starts", "desk.open.engagement", "desk.session.mentor",
      "desk.open.due", "people.zone", "desk.open.attendance", "desk.open.notes", "desk.open.currency",
      "desk.open.billed",
      "desk.open.paid");

  private final OpenQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  OpenController(OpenQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String open(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      @RequestParam @Nullable UUID after, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(which(show), Sorted.of(By.class, sort, By.DUE),
        after == null ? null : new SessionId(after), viewer, clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/open/open";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      Viewer viewer, Locale locale) {
    return spreadsheet.of("sessions-to-log-" + which(show).word(), locale, COLUMNS,
        query.all(which(show), Sorted.of(By.class, sort, By.DUE), viewer, clock.instant()).stream()
            .map(session -> cells(session, viewer.zone())).toList());
  }

  private static List<@Nullable String> cells(Session session, ZoneId zone) {
    return Arrays.asList(Spreadsheet.moment(session.startsAt(), zone), session.engagement(), session.mentor(),
        Spreadsheet.moment(session.dueAt(), zone), zone.getId(),
        session.missesAttendance() ? "missing" : "logged",
        session.missesNotes() ? "missing" : "written",
        session.billed() == null ? null : session.billed().currency().getCurrencyCode(), amount(session.billed()),
        amount(session.paid()));
  }

  private static @Nullable String amount(@Nullable Money money) {
    return money == null ? null : money.toMajor().toPlainString();
  }

  private static Which which(String show) {
    return Typed.one(Which.class, show).orElseThrow(NotFound::new);
  }
}
