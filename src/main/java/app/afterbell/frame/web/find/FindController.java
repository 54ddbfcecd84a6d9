package app.afterbell.frame.web.find;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Menu;
import app.afterbell.web.Menu.Entry;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Find, in each portal. What is typed may be a child’s name: it is sent in the form’s body. */
@Controller
@Needs(value = Power.USE_DESK, in = Portal.STAFF)
class FindController {

  private final FindQuery query;
  private final Menu menu;
  private final MessageSource texts;
  private final Clock clock;

  FindController(FindQuery query, Menu menu, MessageSource texts, Clock clock) {
    this.query = query;
    this.menu = menu;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping({"/staff/find", "/mentor/find", "/family/find"})
  String open(Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
    return shown(Search.NOTHING, false, viewer, request, locale, model);
  }

  @PostMapping({"/staff/find", "/mentor/find", "/family/find"})
  String find(Typed typed, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
    return shown(new Search(typed.text("q")), "found".equals(request.getHeader("HX-Target")), viewer, request, locale,
        model);
  }

  private String shown(
      Search search, boolean part, Viewer viewer, HttpServletRequest request, Locale locale, Model model) {
    var portal = Portal.at(request.getRequestURI());
    var now = clock.instant();
    var found = query.find(portal, search, viewer, now);
    var day = TypedDay.of(search.typed(), LocalDate.ofInstant(now, viewer.zone())).orElse(null);
    model.addAttribute("page", new FindPage(portal, found.searched(), pages(portal, search, viewer, locale),
        found.people(), found.engagements(), day));
    return part ? "frame/web/find/found" : "frame/web/find/find";
  }

  private List<Entry> pages(Portal portal, Search search, Viewer viewer, Locale locale) {
    var typed = search.typed().toLowerCase(locale);
    return menu.all(portal, viewer).stream()
        .filter(entry -> texts.getMessage(entry.key(), null, locale).toLowerCase(locale).contains(typed))
        .toList();
  }
}
