package app.afterbell.planning.web.api;

import app.afterbell.api.Problem.Fault;
import app.afterbell.engagements.Terms;
import app.afterbell.shared.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes and rates.
 *
 * @param from of a change: the first day; else absent
 * @param currency of both rates, by its ISO 4217 code
 * @param billRate per student and hour, in the minor unit; payRate per hour
 */
record TermsBody(
    @Nullable String from, @Nullable Integer minutes, @Nullable String currency, @Nullable Long billRate,
    @Nullable Long payRate) {

  @Nullable Terms read(String at, List<Fault> faults) {
    var money = money(at, faults);
    need(at + "/minutes", minutes, faults);
    need(at + "/billRate", billRate, faults);
    need(at + "/payRate", payRate, faults);
    return money == null || minutes == null || billRate == null || payRate == null ? null
        : new Terms(minutes, new Money(billRate, money), new Money(payRate, money));
  }

  private @Nullable Currency money(String at, List<Fault> faults) {
    try {
      return Currency.getInstance(currency == null ? "" : currency);
    } catch (IllegalArgumentException _) {
      faults.add(Fault.at(at + "/currency", "must be a currency such as EUR"));
      return null;
    }
  }

  private static void need(String pointer, @Nullable Object value, List<Fault> faults) {
    if (value == null) {
      faults.add(Fault.at(pointer, "is missing"));
    }
  }
}
