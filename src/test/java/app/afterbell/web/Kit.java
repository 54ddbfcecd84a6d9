package app.afterbell.web;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Renders the kit's templates without an application. */
final class Kit {

  static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");

  static final Viewer MAYA =
      new Viewer(PersonId.next(), "Maya Okafor", Set.of(Role.MENTOR, Role.COORDINATOR), ZoneId.of("America/New_York"));

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Kit() {}

  static Uis uis() throws IOException {
    var menu = menu(new DefaultListableBeanFactory());
    return new Uis(new Web().messageSource(), new Assets(), new Icons(), menu, Clock.fixed(NOW, ZoneOffset.UTC),
        new DefaultListableBeanFactory().getBeanProvider(KnownHeadings.class),
        new DefaultListableBeanFactory().getBeanProvider(Guide.class),
        new DefaultListableBeanFactory().getBeanProvider(KnownBrand.class),
        new DefaultListableBeanFactory().getBeanProvider(KnownHints.class));
  }

  private static Menu menu(DefaultListableBeanFactory beans) {
    return new Menu(beans.getBeanProvider(NavLines.class), beans.getBeanProvider(SettingsLine.class));
  }

  static Ui ui(@Nullable Viewer viewer, String path, int waiting) throws IOException {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("lines", (NavLines) () -> List.of(
        NavLine.of(Portal.MENTOR, 10, "/mentor", "web.menu.home", "house").counting((_, _) -> waiting),
        NavLine.of(Portal.MENTOR, 20, "/mentor/calendar", "calendar.menu", "calendar"),
        NavLine.of(Portal.MENTOR, 30, "/mentor/notes", "mentor.menu.notes", "file-text"),
        NavLine.of(Portal.MENTOR, 40, "/mentor/earnings", "mentor.menu.earnings", "banknote"),
        NavLine.of(Portal.MENTOR, 50, "/mentor/engagements", "mentor.menu.engagements", "users")));
    var menu = menu(beans);
    var zone = viewer == null ? ZoneOffset.UTC : viewer.zone();
    return new Ui(new Web().messageSource(), Locale.US, viewer, new Formats(Locale.US, zone, NOW),
        new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "t-o-k-e-n"), path, false, new Assets(),
        new Icons().sprite(true), menu,
        new ShownNotes(Set::of), () -> (place, who) -> Optional.empty(), () -> (who, now) -> Optional.empty(),
        () -> (label, who, at) -> Optional.empty());
  }

  static String render(String template, Ui ui, Map<String, ?> values) {
    var all = new HashMap<String, Object>(values);
    all.put("ui", ui);
    var output = new StringOutput();
    ENGINE.render("app/afterbell/web/" + template + ".jte", all, output);
    return output.toString();
  }
}
