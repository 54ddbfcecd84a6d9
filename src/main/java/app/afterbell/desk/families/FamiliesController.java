package app.afterbell.desk.families;

import app.afterbell.desk.families.FamiliesPage.By;
import app.afterbell.desk.families.FamiliesPage.Family;
import app.afterbell.desk.families.FamiliesPage.Which;
import app.afterbell.households.FamilyId;
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

/** {@code /staff/families}: all of them, a page at a time. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/families")
class FamiliesController {

  private static final List<String> COLUMNS =
      List.of("desk.families.family", "desk.families.students", "desk.families.guardians", "desk.mentors.next",
          "people.zone");

  private final FamiliesQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  FamiliesController(FamiliesQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String families(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      @RequestParam @Nullable UUID after, Model model) {
    model.addAttribute("page", query.page(which(show), Sorted.of(By.class, sort, By.NAME),
        after == null ? null : new FamilyId(after), clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/families/families";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      Viewer viewer, Locale locale) {
    return spreadsheet.of("families-" + which(show).word(), locale, COLUMNS,
        query.all(which(show), Sorted.of(By.class, sort, By.NAME), clock.instant()).stream()
            .map(family -> cells(family, viewer.zone())).toList());
  }

  private static List<@Nullable String> cells(Family family, ZoneId zone) {
    return Arrays.asList(family.name(), String.join(", ", family.students()), String.join(", ", family.guardians()),
        Spreadsheet.moment(family.nextAt(), zone), zone.getId());
  }

  private static Which which(String show) {
    return Typed.one(Which.class, show).orElseThrow(NotFound::new);
  }
}
