package app.afterbell.people.web.entry;

import app.afterbell.people.web.Typed;
import app.afterbell.people.web.ZoneOptions;
import app.afterbell.web.Option;
import java.util.List;

/** The form that founds the company, with its first admin. */
public record FirstAdminPage(String link, Typed typed) {

  public List<Option> zones() {
    return ZoneOptions.with(zone());
  }

  public String zone() {
    var zone = typed.text("zone");
    return zone.isEmpty() ? "America/New_York" : zone;
  }
}
