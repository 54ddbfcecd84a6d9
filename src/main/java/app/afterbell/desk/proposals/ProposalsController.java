package app.afterbell.desk.proposals;

import app.afterbell.sessions.ProposalId;
import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import app.afterbell.web.Part;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/proposals}: what families proposed and nobody answered, the session that starts first, first. */
@Controller
@Needs(Power.USE_DESK)
class ProposalsController {

  private static final int MOST = 50;

  private final ProposalsWaiting query;
  private final Clock clock;

  ProposalsController(ProposalsWaiting query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/staff/proposals")
  String proposals(@RequestParam @Nullable UUID after, Model model) {
    model.addAttribute("page", Part.of(
        query.waiting(clock.instant(), after == null ? null : new ProposalId(after), MOST + 1), MOST));
    model.addAttribute("later", after != null);
    return "desk/proposals/proposals";
  }
}
