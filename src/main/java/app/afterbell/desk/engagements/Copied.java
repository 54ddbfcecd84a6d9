package app.afterbell.desk.engagements;

import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.web.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** The form of a new engagement, filled as another one is: but for its name, its first day and its last. */
final class Copied {

  private Copied() {}

  /** @param today what is over by then is not copied */
  static Typed of(NewEngagement agreed, List<WeeklyHeld> over, Terms terms, LocalDate today) {
    var weekly = WeeklyHeld.on(over, today.isBefore(agreed.startsOn()) ? agreed.startsOn() : today);
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put("subject", List.of(agreed.subject()));
    fields.put("day", weekly.stream().map(held -> held.time().day().name()).toList());
    fields.put("time", weekly.stream().map(held -> held.time().at().toString()).toList());
    fields.put("rhythm", weekly.stream().map(held -> held.isEverySecondWeek() ? "second" : "").toList());
    fields.put("minutes", List.of(String.valueOf(terms.minutes())));
    fields.put("zone", List.of(agreed.zone().getId()));
    fields.put("currency", List.of(terms.billRate().currency().getCurrencyCode()));
    fields.put("billed", List.of(terms.billRate().toMajor().toPlainString()));
    fields.put("paid", List.of(terms.payRate().toMajor().toPlainString()));
    fields.put("link", List.of(agreed.meetingLink() == null ? "" : agreed.meetingLink()));
    fields.values().removeIf(List::isEmpty);
    return Typed.ofAll(fields);
  }
}
