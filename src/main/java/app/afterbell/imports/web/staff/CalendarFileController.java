package app.afterbell.imports.web.staff;

import app.afterbell.engagements.EngagementId;
import app.afterbell.imports.CalendarFileId;
import app.afterbell.imports.CalendarFiles;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A calendar's file: what would become of it, of which engagement its events are, and doing it. */
@Controller
@Needs(Power.IMPORT)
@RequestMapping("/staff/imports/calendar/{id}")
class CalendarFileController {

  private static final int MOST = 1_000;

  private final CalendarFiles files;
  private final Clock clock;

  CalendarFileController(CalendarFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID id, Viewer viewer, Model model) {
    var file = files.find(new CalendarFileId(id)).orElseThrow(NotFound::new);
    model.addAttribute("page",
        new CalendarFilePage(file, files.preview(file.id(), viewer, clock.instant()).orElse(null)));
    return "imports/web/staff/calendar-file";
  }

  /** Each event with the engagement that was chosen for it; empty: it is not imported. */
  @PostMapping("/choices")
  ModelAndView choose(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var file = files.find(new CalendarFileId(id)).orElseThrow(NotFound::new);
    for (int i = 0; i < MOST; i++) {
      if (typed.has("uid" + i) && !typed.text("engagement" + i).equals(CalendarFilePage.OPEN)) {
        files.choose(file.id(), typed.text("uid" + i), typed.chosenId("engagement" + i).map(EngagementId::new)
            .orElse(null));
      }
    }
    return back(id);
  }

  @PostMapping("/application")
  ModelAndView apply(@PathVariable UUID id, Viewer viewer) {
    files.apply(known(id), viewer, clock.instant());
    return back(id);
  }

  @PostMapping("/discarding")
  ModelAndView discard(@PathVariable UUID id, Viewer viewer) {
    files.discard(known(id));
    return back(id);
  }

  private CalendarFileId known(UUID id) {
    return files.find(new CalendarFileId(id)).orElseThrow(NotFound::new).id();
  }

  // Pressed twice, or after somebody else: the page then shows what became of it.
  private static ModelAndView back(UUID id) {
    return SeeOther.to("/staff/imports/calendar/" + id);
  }
}
