package app.afterbell.sessions.web.settings;

import app.afterbell.sessions.MoveReasons;
import app.afterbell.web.Labels;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The reasons for moves that can be chosen now (R15). */
@Component
@Order(20)
class MoveLabels implements Labels {

  private final MoveReasons reasons;

  MoveLabels(MoveReasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public String key() {
    return "sessions.labels.move";
  }

  @Override
  public List<Label> all() {
    return reasons.all().stream().map(reason -> Label.ofWords("move-" + reason.key(), reason.words())).toList();
  }
}
