package app.afterbell.frame.web;

import app.afterbell.sessions.CancelReason;
import app.afterbell.web.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why somebody cannot come (R14). */
@Component
@Order(30)
class CancelLabels implements Labels {

  @Override
  public String key() {
    return "frame.labels.cancel";
  }

  @Override
  public List<Label> all() {
    return Arrays.stream(CancelReason.values()).map(reason -> reason.name().toLowerCase(Locale.ROOT))
        .map(name -> Label.ofText("cancel-" + name, "frame.cancel.reason." + name)).toList();
  }
}
