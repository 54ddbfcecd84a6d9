package app.afterbell.desk.engagements;

import app.afterbell.desk.engagements.EngagementsPage.Asked;
import app.afterbell.desk.engagements.EngagementsPage.Filter;
import app.afterbell.desk.engagements.EngagementsPage.Item;
import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Spreadsheet;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /staff/engagements}: who teaches whom, a page at a time. What is searched for is sent in the form's body.
 */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/engagements")
class EngagementsController {

  private static final List<String> COLUMNS = List.of("desk.engagements.engagement", "desk.session.subject",
      "desk.session.mentor", "desk.agree.students", "desk.engagements.when", "desk.engagements.zone",
      "desk.agree.starts", "desk.engagements.ends", "desk.engagements.next", "people.zone");

  private final EngagementsQuery query;
  private final Spreadsheet spreadsheet;
  private final MessageSource texts;
  private final Clock clock;

  EngagementsController(EngagementsQuery query, Spreadsheet spreadsheet, MessageSource texts, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String engagements(@RequestParam(defaultValue = "current") String show, @RequestParam @Nullable UUID mentor,
      @RequestParam @Nullable String subject, @RequestParam @Nullable String sort, @RequestParam @Nullable UUID after,
      Locale locale, Model model) {
    return shown(Search.NOTHING, asked(show, mentor, subject, sort), after, locale, model);
  }

  @PostMapping("/search")
  String search(Typed typed, Locale locale, Model model) {
    var mentor = Typed.readId(typed.text("mentor")).map(PersonId::new).orElse(null);
    var filter = Typed.one(Filter.class, typed.text("show")).orElse(Filter.CURRENT);
    return shown(new Search(typed.text("q")), Asked.of(filter, mentor, typed.text("subject"), null), null, locale,
        model);
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "current") String show, @RequestParam @Nullable UUID mentor,
      @RequestParam @Nullable String subject, @RequestParam @Nullable String sort, Viewer viewer, Locale locale) {
    return spreadsheet.of("engagements-" + show, locale, COLUMNS,
        query.all(asked(show, mentor, subject, sort), clock.instant()).stream()
            .map(item -> cells(item, viewer.zone(), locale)).toList());
  }

  private static Asked asked(String show, @Nullable UUID mentor, @Nullable String subject, @Nullable String sort) {
    return Asked.of(Typed.one(Filter.class, show).orElseThrow(NotFound::new),
        mentor == null ? null : new PersonId(mentor), subject, sort);
  }

  private List<@Nullable String> cells(Item item, ZoneId zone, Locale locale) {
    return Arrays.asList(item.name(), item.subject(), item.mentor(), String.join(", ", item.students()),
        weekly(item, locale), item.zone().getId(), item.startsOn().toString(),
        item.endsOn() == null ? null : item.endsOn().toString(), Spreadsheet.moment(item.nextAt(), zone),
        zone.getId());
  }

  private String weekly(Item item, Locale locale) {
    return item.weekly().stream()
        .map(held -> texts.getMessage(held.isEverySecondWeek() ? "desk.engagement.second" : "desk.engagement.weekly",
            new Object[] {held.time().day().getDisplayName(TextStyle.FULL, locale), held.time().at().toString()},
            locale))
        .collect(Collectors.joining(", "));
  }

  private String shown(Search search, Asked asked, @Nullable UUID after, Locale locale, Model model) {
    model.addAttribute("page", query.page(search, asked, after == null ? null : new EngagementId(after),
        texts.getMessage("desk.engagements.all", null, locale), clock.instant()));
    model.addAttribute("later", after != null);
    return "desk/engagements/engagements";
  }
}
