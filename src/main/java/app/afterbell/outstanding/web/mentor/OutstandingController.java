package app.afterbell.outstanding.web.mentor;

import app.afterbell.outstanding.OutstandingNotes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mentor/outstanding}: every outstanding note that can be read now. */
@Controller
class OutstandingController {

  private final OutstandingNotes notes;

  OutstandingController(OutstandingNotes notes) {
    this.notes = notes;
  }

  @GetMapping("/mentor/outstanding")
  ModelAndView read() {
    return new ModelAndView("outstanding/web/mentor/outstanding", "notes", notes.published());
  }
}
