package app.afterbell.mentor.earnings;

import app.afterbell.payroll.EarningsQuery;
import app.afterbell.payroll.PeriodParameter;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mentor/earnings}: one pay period, each line explained (R26). */
@Controller
class EarningsController {

  private final EarningsQuery query;
  private final Clock clock;

  EarningsController(EarningsQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** @param period any day of the period; the current one where it is absent */
  @GetMapping("/mentor/earnings")
  String earnings(@RequestParam(required = false) @Nullable String period, Viewer viewer, Model model) {
    var day = period == null ? null : PeriodParameter.parse(period).orElseThrow(NotFound::new);
    model.addAttribute("page", query.statement(viewer, day, clock.instant()));
    return "mentor/earnings/earnings";
  }
}
