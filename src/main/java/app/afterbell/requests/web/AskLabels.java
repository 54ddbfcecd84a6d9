package app.afterbell.requests.web;

import app.afterbell.web.Labels;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a mentor says is not as it was logged (R37). */
@Component
@Order(40)
class AskLabels implements Labels {

  @Override
  public String key() {
    return "requests.labels.ask";
  }

  @Override
  public List<Label> all() {
    return List.of(Label.ofText("ask-status", "requests.ask.status-of"),
        Label.ofText("ask-engagement", "requests.ask.other"));
  }
}
