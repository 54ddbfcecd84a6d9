package app.afterbell.family.student;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.student.StudentQuery.Asked;
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

/** {@code /family/students/{id}}: all sessions of one of the reader's own students, with their notes. */
@Controller
class StudentController {

  private final StudentQuery query;
  private final Clock clock;

  StudentController(StudentQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
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
    model.addAttribute("page", query.page(viewer, asked, clock.instant()));
    return htmx ? "family/student/shown" : "family/student/student";
  }
}
