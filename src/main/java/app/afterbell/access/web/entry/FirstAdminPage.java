package app.afterbell.access.web.entry;

import app.afterbell.people.ZoneOptions;
import app.afterbell.shared.Currencies;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import java.util.List;
import java.util.Locale;

/** The form that founds the company, with its first admin. */
public record FirstAdminPage(String link, Typed typed) {

  public List<Option> zones() {
    return ZoneOptions.with(zone());
  }

  public List<Option> currencies() {
    return Currencies.ALL.stream()
        .map(one -> new Option(one.getCurrencyCode(),
            one.getDisplayName(Locale.US) + " (" + one.getCurrencyCode() + ")"))
        .toList();
  }

  public String zone() {
    var zone = typed.text("zone");
    return zone.isEmpty() ? "America/New_York" : zone;
  }
}
