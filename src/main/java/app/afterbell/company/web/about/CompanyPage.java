package app.afterbell.company.web.about;

import app.afterbell.people.ZoneOptions;
import app.afterbell.shared.Currencies;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.util.Currency;
import java.util.List;

/**
 * The company, as it stands or as it was typed.
 *
 * @param currencies that are ticked; none: any is offered
 * @param usual the one that forms propose
 * @param settled whether something was billed or paid: then the zone stays
 */
public record CompanyPage(
    Typed typed, String name, String zone, String support, List<String> currencies, String usual, boolean settled,
    boolean saved) {

  public List<Option> zones() {
    return ZoneOptions.with(zone);
  }

  public List<Currency> all() {
    return Currencies.ALL;
  }

  public String label(Ui ui, Currency currency) {
    return currency.getDisplayName(ui.formats().locale()) + " (" + currency.getCurrencyCode() + ")";
  }

  public List<Option> usuals(Ui ui) {
    return Currencies.ALL.stream().map(one -> new Option(one.getCurrencyCode(), label(ui, one))).toList();
  }
}
