package app.afterbell.requests.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.requests.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param minutes others than were asked for. @param word for who asked; needed where it is declined */
record DecisionBody(@Nullable Choice decision, @Nullable Integer minutes, @Nullable String word) {

  enum Choice { APPROVED, DECLINED }

  Decision toDecision() {
    if (decision == null) {
      throw Problem.of(ProblemType.MALFORMED, List.of(Fault.at("/decision", "is missing"))).found();
    }
    return new Decision(decision == Choice.APPROVED, minutes, word);
  }
}
