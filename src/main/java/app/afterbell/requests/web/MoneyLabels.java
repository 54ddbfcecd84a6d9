package app.afterbell.requests.web;

import app.afterbell.web.Labels;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What staff do beside what a session bills and pays (R38). */
@Component
@Order(50)
class MoneyLabels implements Labels {

  /** For a family, and for the mentor. */
  static final List<String> OF_BILL = List.of("waived", "credited");
  static final List<String> OF_PAY = List.of("bonus", "expense", "training");

  @Override
  public String key() {
    return "requests.labels.money";
  }

  @Override
  public List<Label> all() {
    return Stream.concat(OF_BILL.stream(), OF_PAY.stream())
        .map(kind -> Label.ofText("money-" + kind, "requests.money.kind." + kind)).toList();
  }
}
