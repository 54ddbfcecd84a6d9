package app.afterbell.access.web.settings;

import app.afterbell.access.SignIns.Place;
import app.afterbell.people.ZoneOptions;
import app.afterbell.web.Option;
import app.afterbell.web.Proof;
import app.afterbell.web.SettingsLine;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person settles about themselves.
 *
 * @param email null for somebody who has none
 * @param profile what was typed for name and zone, if it was refused
 * @param password likewise for the password; never shown again
 * @param proof what is asked of a person who sets a first password
 * @param done which part was just saved
 * @param lines the ways to settings that stand on pages of their own
 */
public record SettingsPage(
    String name,
    String zone,
    @Nullable String email,
    boolean hasPassword,
    List<Place> places,
    Typed profile,
    Typed password,
    Proof proof,
    @Nullable String done,
    List<SettingsLine> lines) {

  SettingsPage with(Proof asked) {
    return new SettingsPage(name, zone, email, hasPassword, places, profile, password, asked, done, lines);
  }

  public List<Option> zones() {
    return ZoneOptions.with(zone);
  }

  /** "Firefox on Android", as far as the browser says; browsers say too much to show it as it is. */
  public String device(Place place, Ui ui) {
    return Device.of(place.userAgent())
        .map(device -> ui.text("access.settings.device", device.browser(), device.system()))
        .orElseGet(() -> ui.text("access.settings.unknown-device"));
  }

  public boolean elsewhere() {
    return places.stream().anyMatch(place -> !place.here());
  }
}
