package app.afterbell.family.web.home;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.web.home.FamilyQuery.Asked;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /family}: the sessions of the reader's own students, with their notes; {@code /family/students/{id}}: one student's. */
@Controller
class FamilyController {

  private final FamilyQuery query;
  private final Clock clock;

  FamilyController(FamilyQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/family")
  String family(
      Viewer viewer, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model) {
    return show(viewer, Asked.ALL, htmx, model);
  }

  @GetMapping("/family/students/{id}")
  String student(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID engagement,
      @RequestParam(required = false) @Nullable String before,
      Viewer viewer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model model) {
    var asked = new Asked(
        new PersonId(id),
        engagement == null ? null : new EngagementId(engagement),
        before == null ? null : Before.parse(before).orElseThrow(NotFound::new));
    return show(viewer, asked, htmx, model);
  }

  private String show(Viewer viewer, Asked asked, boolean htmx, Model model) {
    model.addAttribute("page", query.page(viewer, asked, clock.instant()));
    return htmx ? "family/web/home/shown" : "family/web/home/family";
  }
}
