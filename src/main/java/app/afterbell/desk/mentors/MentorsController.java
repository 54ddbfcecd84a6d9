package app.afterbell.desk.mentors;

import app.afterbell.desk.mentors.MentorsPage.By;
import app.afterbell.desk.mentors.MentorsPage.Mentor;
import app.afterbell.desk.mentors.MentorsPage.Which;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
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

/** {@code /staff/mentors}: all of them, a page at a time. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/mentors")
class MentorsController {

  private static final List<String> COLUMNS = List.of("people.name", "desk.mentors.running", "desk.home.open",
      "desk.home.of-them-overdue", "desk.mentors.oldest-due", "desk.mentors.next", "people.zone");

  private final MentorsQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  MentorsController(MentorsQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String mentors(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      @RequestParam @Nullable UUID after, Model model) {
    var which = which(show);
    model.addAttribute("page", query.page(which, Sorted.of(By.class, sort, which.usual()),
        after == null ? null : new PersonId(after), clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/mentors/mentors";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      Viewer viewer, Locale locale) {
    var which = which(show);
    return spreadsheet.of("mentors-" + which.word(), locale, COLUMNS,
        query.all(which, Sorted.of(By.class, sort, which.usual()), clock.instant()).stream()
            .map(mentor -> cells(mentor, viewer.zone())).toList());
  }

  private static List<@Nullable String> cells(Mentor mentor, ZoneId zone) {
    return Arrays.asList(mentor.name(), String.valueOf(mentor.running()), String.valueOf(mentor.open()),
        String.valueOf(mentor.overdue()), Spreadsheet.moment(mentor.oldestDueAt(), zone),
        Spreadsheet.moment(mentor.nextAt(), zone), zone.getId());
  }

  private static Which which(String show) {
    return Typed.one(Which.class, show).orElseThrow(NotFound::new);
  }
}
