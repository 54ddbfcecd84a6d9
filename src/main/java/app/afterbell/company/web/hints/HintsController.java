package app.afterbell.company.web.hints;

import app.afterbell.company.web.hints.HintsPage.Change;
import app.afterbell.company.web.hints.HintsPage.Group;
import app.afterbell.organization.Hint;
import app.afterbell.organization.Hints;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Labels;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the company says beside what people choose (R39): words of its own, below ours in the form. */
@Controller
@Needs(Power.SETTLE_RULES)
@RequestMapping("/settings/hints")
class HintsController {

  private final Organizations organizations;
  private final ObjectProvider<Labels> offered;
  private final Hints hints;
  private final Sql sql;
  private final Clock clock;

  HintsController(
      Organizations organizations, ObjectProvider<Labels> offered, Hints hints, Sql sql, Clock clock) {
    this.organizations = organizations;
    this.offered = offered;
    this.hints = hints;
    this.sql = sql;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@RequestParam @Nullable String done, Viewer viewer) {
    var company = organizations.current(viewer);
    var today = today(company);
    var groups = groups();
    return view(new HintsPage(Typed.nothing(), groups, stand(company, groups), today.toString(), today, changes(today),
        done), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView save(Typed typed, Viewer viewer) {
    var company = organizations.current(viewer);
    var groups = groups();
    var stand = stand(company, groups);
    var said = new LinkedHashMap<String, String>();
    for (var label : stand.keySet()) {
      var words = typed.text(label).replaceAll("\\p{Cntrl}+", " ").strip();
      said.put(label, words);
      if (words.codePointCount(0, words.length()) > Hint.LONGEST) {
        typed.refuse(label, HintRefusal.TOO_LONG);
      }
    }
    var from = day(typed, today(company));
    if (from == null || !typed.isFine()) {
      return view(new HintsPage(typed, groups, said, typed.text("from"), today(company), changes(today(company)),
          null), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    hints.settle(said.entrySet().stream().filter(one -> !one.getValue().equals(stand.get(one.getKey())))
        .map(one -> new Hint(from, one.getKey(), one.getValue())).toList(), viewer.id(), clock.instant());
    return SeeOther.to("/settings/hints?done=saved");
  }

  @PostMapping("/{change}/withdrawal")
  ModelAndView withdraw(@PathVariable UUID change, Viewer viewer) {
    if (!hints.withdraw(change, viewer.id(), today(organizations.current(viewer)), clock.instant())) {
      throw new NotFound();
    }
    return SeeOther.to("/settings/hints?done=withdrawn");
  }

  private List<Change> changes(LocalDate today) {
    return sql.sql("""
            select h.id, h.from_on, h.label, h.hint, h.decided_at, p.name as decided_by, h.withdrawn_at,
                   h.from_on > :today and h.withdrawn_at is null as ahead
            from hint_change_fact h join person_card p on p.id = h.decided_by
            order by h.place desc limit 50
            """)
        .param("today", today)
        .list(Change.class);
  }

  private @Nullable LocalDate day(Typed typed, LocalDate today) {
    try {
      var day = LocalDate.parse(typed.text("from"));
      if (!day.isBefore(today) && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // said below
    }
    typed.refuse("from", HintRefusal.NO_DAY);
    return null;
  }

  private List<Group> groups() {
    return offered.orderedStream().map(Group::of).toList();
  }

  private Map<String, String> stand(Organization company, List<Group> groups) {
    var stand = new LinkedHashMap<String, String>();
    groups.stream().flatMap(group -> group.labels().stream()).forEach(label ->
        stand.put(label.name(), Hint.at(company.hints(), label.name(), today(company)).orElse("")));
    return stand;
  }

  private LocalDate today(Organization company) {
    return LocalDate.ofInstant(clock.instant(), company.zone());
  }

  private static ModelAndView view(HintsPage page, HttpStatus status) {
    return new ModelAndView("company/web/hints/hints", Map.of("page", page), status);
  }
}
