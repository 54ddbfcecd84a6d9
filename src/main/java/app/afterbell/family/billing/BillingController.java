package app.afterbell.family.billing;

import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /family/billing}: what was billed, a month at a time, each line explained (R26). */
@Controller
class BillingController {

  private final BillingQuery query;
  private final Clock clock;

  BillingController(BillingQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** @param month such as {@code 2026-11}; the present one where none is given */
  @GetMapping("/family/billing")
  String billing(@RequestParam(required = false) @Nullable YearMonth month, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(viewer, month, clock.instant()));
    return "family/billing/billing";
  }
}
