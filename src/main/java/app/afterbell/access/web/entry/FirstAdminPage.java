package app.afterbell.access.web.entry;

import app.afterbell.people.ZoneOptions;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
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
