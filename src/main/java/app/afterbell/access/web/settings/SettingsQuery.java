package app.afterbell.access.web.settings;

import app.afterbell.access.Passwords;
import app.afterbell.access.SignIns;
import app.afterbell.people.People;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Proof;
import app.afterbell.web.SettingsLine;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the settings page. */
@Component
class SettingsQuery {

  private static final Set<String> PARTS = Set.of("profile", "password", "sign-in", "sign-ins");

  private final People people;
  private final Passwords passwords;
  private final SignIns signIns;
  private final ObjectProvider<SettingsLine> lines;

  SettingsQuery(People people, Passwords passwords, SignIns signIns, ObjectProvider<SettingsLine> lines) {
    this.people = people;
    this.passwords = passwords;
    this.signIns = signIns;
    this.lines = lines;
  }

  SettingsPage page(Viewer viewer, Secret here, @Nullable String done, Instant now) {
    var person = people.find(viewer.id()).orElseThrow(NotFound::new);
    return new SettingsPage(person.name(), person.timeZone().getId(), person.email(), passwords.has(viewer.id()),
        signIns.places(viewer.id(), here, now), Typed.nothing(), Typed.nothing(), Proof.GIVEN,
        done != null && PARTS.contains(done) ? done : null, linesFor(viewer));
  }

  /** The page again, with what was typed as name and zone. */
  SettingsPage withProfile(Viewer viewer, Secret here, Typed typed, Instant now) {
    var page = page(viewer, here, null, now);
    return new SettingsPage(typed.text("name"), typed.text("zone"), page.email(), page.hasPassword(), page.places(),
        typed, page.password(), page.proof(), null, page.lines());
  }

  SettingsPage withPassword(Viewer viewer, Secret here, Typed typed, Instant now) {
    var page = page(viewer, here, null, now);
    return new SettingsPage(page.name(), page.zone(), page.email(), page.hasPassword(), page.places(),
        page.profile(), typed, page.proof(), null, page.lines());
  }

  private List<SettingsLine> linesFor(Viewer viewer) {
    return lines.orderedStream().filter(line -> !line.ofCompany() && line.visible(viewer)).toList();
  }
}
