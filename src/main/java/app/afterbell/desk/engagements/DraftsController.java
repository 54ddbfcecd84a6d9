package app.afterbell.desk.engagements;

import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/engagements/drafts}: agree forms that are not finished. One is gone on with, or thrown away. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/drafts")
class DraftsController {

  private final DraftsQuery drafts;

  DraftsController(DraftsQuery drafts) {
    this.drafts = drafts;
  }

  @GetMapping
  String drafts(Model model) {
    model.addAttribute("page", drafts.page());
    return "desk/engagements/drafts";
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(@PathVariable UUID id) {
    drafts.remove(id);
    return SeeOther.to("/staff/engagements/drafts");
  }
}
