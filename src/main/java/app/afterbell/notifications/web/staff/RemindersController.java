package app.afterbell.notifications.web.staff;

import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.notifications.web.staff.RemindersPage.Which;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Mail that does not arrive: what is tried again, and what was given up. */
@Controller
@Needs(Power.SEE_TROUBLED_MAIL)
class RemindersController {

  private final RemindersQuery query;
  private final Post post;
  private final Clock clock;

  RemindersController(RemindersQuery query, Post post, Clock clock) {
    this.query = query;
    this.post = post;
    this.clock = clock;
  }

  @GetMapping("/staff/reminders")
  String page(@RequestParam(defaultValue = "all") String show, @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable String done, Model model) {
    var which = Typed.one(Which.class, show).orElseThrow(NotFound::new);
    model.addAttribute("page", query.page(which, after == null ? null : new MessageId(after), "again".equals(done),
        post.delivers(), clock.instant()));
    model.addAttribute("later", after != null);
    return "notifications/web/staff/reminders";
  }

  /** Has one tried again at once. Where it was sent meanwhile, nothing happens, and the page no longer has it. */
  @PostMapping("/staff/reminders/{id}/attempt")
  ModelAndView tryAgain(@PathVariable UUID id) {
    post.tryAgain(new MessageId(id), clock.instant());
    return SeeOther.to("/staff/reminders?done=again");
  }
}
