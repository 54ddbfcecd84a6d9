package app.afterbell.web;

import app.afterbell.shared.PersonId;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    var menu = new Menu(new DefaultListableBeanFactory().getBeanProvider(NavCount.class),
        new DefaultListableBeanFactory().getBeanProvider(NavGate.class));
    return new Uis(new Web().messageSource(), new Assets(), new Icons(), menu, Clock.fixed(NOW, ZoneOffset.UTC),
        new DefaultListableBeanFactory().getBeanProvider(KnownHeadings.class),
        new DefaultListableBeanFactory().getBeanProvider(Guide.class));
  }

  static Ui ui(@Nullable Viewer viewer, String path, int waiting) throws IOException {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("count", (NavCount) (line, who, now) -> line.equals("/mentor") ? waiting : 0);
    var menu = new Menu(beans.getBeanProvider(NavCount.class), beans.getBeanProvider(NavGate.class));
    var zone = viewer == null ? ZoneOffset.UTC : viewer.zone();
    return new Ui(new Web().messageSource(), Locale.US, viewer, new Formats(Locale.US, zone, NOW),
        new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "t-o-k-e-n"), path, false, new Assets(), new Icons().sprite(true), menu,
        new ShownNotes(Set::of), () -> (place, who) -> Optional.empty());
  }

  static String render(String template, Ui ui, Map<String, ?> values) {
    var all = new HashMap<String, Object>(values);
    all.put("ui", ui);
    var output = new StringOutput();
    ENGINE.render("app/afterbell/web/" + template + ".jte", all, output);
    return output.toString();
  }
}
