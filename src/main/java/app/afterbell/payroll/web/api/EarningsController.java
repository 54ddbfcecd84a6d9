package app.afterbell.payroll.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.payroll.EarningsQuery;
import app.afterbell.payroll.PeriodParameter;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The earnings of the token's holder, one pay period at a time. */
@RestController
class EarningsController {

  private final EarningsQuery query;
  private final Clock clock;

  EarningsController(EarningsQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** @param period the first day of a pay period; the current one where it is absent */
  @GetMapping(path = "/api/v1/earnings", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> earnings(@RequestParam(required = false) @Nullable String period, Viewer viewer) {
    var now = clock.instant();
    if (period == null) {
      return Respond.ok(EarningsView.of(query.statement(viewer, null, now)));
    }
    var day = PeriodParameter.parse(period);
    if (day.isEmpty()) {
      return wrong("must be a date such as 2026-11-16, of this century");
    }
    var from = query.periodOf(day.get(), viewer).from();
    return from.equals(day.get())
        ? Respond.ok(EarningsView.of(query.statement(viewer, day.get(), now)))
        : wrong("must be the first day of a pay period, such as " + from);
  }

  private static ResponseEntity<Object> wrong(String detail) {
    return Respond.problem(Problem.of(ProblemType.MALFORMED, List.of(Fault.ofParameter("period", detail))));
  }
}
