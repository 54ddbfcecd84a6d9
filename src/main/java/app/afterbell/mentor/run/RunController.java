package app.afterbell.mentor.run;

import app.afterbell.mentor.home.DoneQuery;
import app.afterbell.mentor.run.Waiting.Open;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mentor/catch-up}: leads to the next session that waits, and says at the end where that has led. */
@Controller
class RunController {

  private final WaitingQuery query;
  private final DoneQuery dones;
  private final Clock clock;

  RunController(WaitingQuery query, DoneQuery dones, Clock clock) {
    this.query = query;
    this.dones = dones;
    this.clock = clock;
  }

  /**
   * @param run how many waited when it began; none where it begins now
   * @param after the session at which it is
   * @param sent of which something was just sent
   */
  @GetMapping("/mentor/catch-up")
  ModelAndView next(
      @RequestParam(defaultValue = "") String run, @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable UUID sent, Viewer viewer) {
    var now = clock.instant();
    var waiting = query.waiting(viewer, after == null ? null : new SessionId(after), now);
    var known = Run.of(run);
    var next = waiting.open().stream().filter(Open::later).findFirst();
    if (next.isPresent()) {
      var going = Objects.requireNonNullElseGet(known, () -> new Run(Math.min(9999, waiting.open().size())));
      var to = going.at(next.get().session(), next.get().notesAlone());
      return SeeOther.to(sent == null ? to : to + "&sent=" + sent);
    }
    var done = sent == null ? null : dones.find(new SessionId(sent), viewer, now).orElse(null);
    return new ModelAndView("mentor/run/run", Map.of("page", RunPage.of(known, waiting, done, null)));
  }
}
