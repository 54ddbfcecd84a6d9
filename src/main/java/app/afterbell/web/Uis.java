package app.afterbell.web;

import app.afterbell.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Ui} of a request. */
@Component
class Uis {

  private final MessageSource texts;
  private final Assets assets;
  private final Icons icons;
  private final Menu menu;
  private final Clock clock;
  private final ObjectProvider<KnownHeadings> headings;
  private final ObjectProvider<Guide> guide;
  private final ObjectProvider<KnownBrand> brands;
  private final ObjectProvider<KnownHints> hints;

  Uis(
      MessageSource texts, Assets assets, Icons icons, Menu menu, Clock clock, ObjectProvider<KnownHeadings> headings,
      ObjectProvider<Guide> guide, ObjectProvider<KnownBrand> brands,
      ObjectProvider<KnownHints> hints) {
    this.texts = texts;
    this.assets = assets;
    this.icons = icons;
    this.menu = menu;
    this.clock = clock;
    this.headings = headings;
    this.guide = guide;
    this.brands = brands;
    this.hints = hints;
  }

  Ui of(HttpServletRequest request) {
    return of(request, ViewerArgument.viewer());
  }

  /** For a page about an error. Where we are broken ourselves, nobody is looked up: that may be what is broken. */
  Ui ofError(HttpServletRequest request, HttpStatusCode status) {
    return of(request, status.is5xxServerError() ? null : ViewerArgument.viewer());
  }

  private Ui of(HttpServletRequest request, @Nullable Viewer viewer) {
    var part = isForPart(request);
    ZoneId zone = viewer == null ? ZoneOffset.UTC : viewer.zone();
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Ui(texts, Locale.US, viewer, new Formats(Locale.US, zone, clock.instant()), csrf,
        request.getRequestURI(), part, assets, icons.sprite(!part), menu,
        new ShownNotes(() -> headings.getObject().words()), guide::getObject,
        () -> brands.getIfAvailable(() -> (_, _) -> Optional.empty()),
        () -> hints.getIfAvailable(() -> (_, _, _) -> Optional.empty()));
  }

  // A boosted link and a page restored from history want the whole page.
  private static boolean isForPart(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"))
        && request.getHeader("HX-Boosted") == null
        && request.getHeader("HX-History-Restore-Request") == null;
  }
}
