package app.afterbell.desk.mentors;

import app.afterbell.desk.mentors.MentorsPage.Mentor;
import app.afterbell.desk.mentors.MentorsPage.Which;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import app.afterbell.web.Spreadsheet;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.Instant;
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

/** {@code /staff/mentors}: all of them, a page at a time. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/mentors")
class MentorsController {

  private static final List<String> COLUMNS = List.of("people.name", "desk.mentors.running", "desk.home.open",
      "desk.home.of-them-overdue", "desk.mentors.oldest-due", "desk.mentors.next");

  private final MentorsQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  MentorsController(MentorsQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String mentors(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable UUID after, Model model) {
    model.addAttribute("page", query.page(which(show), after == null ? null : new PersonId(after), clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/mentors/mentors";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "all") String show, Locale locale) {
    return spreadsheet.of("mentors-" + which(show).word(), locale, COLUMNS,
        query.all(which(show), clock.instant()).stream().map(MentorsController::cells).toList());
  }

  private static List<@Nullable String> cells(Mentor mentor) {
    return Arrays.asList(mentor.name(), String.valueOf(mentor.running()), String.valueOf(mentor.open()),
        String.valueOf(mentor.overdue()), instant(mentor.oldestDueAt()), instant(mentor.nextAt()));
  }

  private static @Nullable String instant(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static Which which(String show) {
    return Typed.one(Which.class, show).orElseThrow(NotFound::new);
  }
}
