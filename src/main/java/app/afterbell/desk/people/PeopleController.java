package app.afterbell.desk.people;

import app.afterbell.desk.people.PeoplePage.By;
import app.afterbell.desk.people.PeoplePage.Found;
import app.afterbell.desk.people.PeoplePage.Which;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Sorted;
import app.afterbell.web.Spreadsheet;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/people}: everybody, a part of them, or somebody. What is searched for is sent in the form's body. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/people")
class PeopleController {

  private static final List<String> COLUMNS = List.of(
      "people.name", "desk.people.email", "desk.people.roles", "desk.people.families", "desk.people.account",
      "desk.people.signed-in");

  private final PeopleQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  PeopleController(PeopleQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String people(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      @RequestParam @Nullable UUID after, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(which(show), Sorted.of(By.class, sort, By.NAME),
        after == null ? null : new PersonId(after), viewer, clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/people/people";
  }

  @PostMapping
  String search(Typed typed, Viewer viewer, Model model) {
    var search = new Search(typed.text("q"));
    model.addAttribute("page", search.isEmpty()
        ? query.page(Which.ALL, Sorted.of(By.class, null, By.NAME), null, viewer, clock.instant())
        : query.find(search, viewer));
    return "desk/people/people";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "all") String show, @RequestParam @Nullable String sort,
      Locale locale) {
    return spreadsheet.of("people-" + which(show).word(), locale, COLUMNS,
        query.all(which(show), Sorted.of(By.class, sort, By.NAME), clock.instant()).stream()
            .map(PeopleController::cells).toList());
  }

  private static List<@Nullable String> cells(Found person) {
    return Arrays.asList(person.name(), person.email(),
        person.roles().stream().map(Role::name).map(role -> role.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")),
        String.join(", ", person.families()), person.open() ? "open" : "closed", person.entered() ? "yes" : "no");
  }

  private static Which which(String show) {
    return Typed.one(Which.class, show).orElseThrow(NotFound::new);
  }
}
