package app.afterbell.access.web.chain;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.ShownPages;
import app.afterbell.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * A form that cannot be taken: kept for the page on which it stood, where the person finds it filled, and sends it
 * anew.
 */
@Component
class Unsendable {

  private final UnsentForms forms;
  private final ShownPages pages;

  Unsendable(UnsentForms forms, ShownPages pages) {
    this.forms = forms;
    this.pages = pages;
  }

  /** Keeps a form of somebody who is signed in no more. @return the page to show after signing in */
  @Nullable String keepForLater(HttpServletRequest request, HttpServletResponse response) {
    var page = pageOf(request).orElse(null);
    var owner = UnsentForms.ownerOf(request);
    var files = request.getContentType() != null && request.getContentType().startsWith("multipart/");
    if (page != null && (owner != null || files && isFromHere(request))) {
      forms.keep(request, response, page, owner, true);
    }
    return page;
  }

  /**
   * Keeps a form whose token holds no more, if it surely comes from a page of ours: another site's is refused, and
   * fills nothing.
   *
   * @return where it can be sent anew; null where it is refused
   */
  @Nullable String keepForNow(HttpServletRequest request, HttpServletResponse response) {
    var page = pageOf(request).orElse(null);
    if (page == null || !"POST".equals(request.getMethod()) || !isFromHere(request)) {
      return null;
    }
    var viewer = viewer();
    var inside = WantedPage.checked(page).isPresent();
    PersonId owner = viewer != null ? viewer.id() : inside ? UnsentForms.ownerOf(request) : null;
    if (viewer == null && inside) {
      return owner != null && forms.keep(request, response, page, owner, true) ? WantedPage.signInFor(page) : null;
    }
    return forms.keep(request, response, page, owner, false) ? withQuery(request, page) : null;
  }

  // The first admin's link, and the page to go on to, stand behind the path.
  private static String withQuery(HttpServletRequest request, String page) {
    var from = address(request.getHeader(HttpHeaders.REFERER));
    return from == null || from.getRawQuery() == null || !page.equals(from.getPath()) ? page
        : page + "?" + from.getRawQuery();
  }

  private Optional<String> pageOf(HttpServletRequest request) {
    var from = address(request.getHeader(HttpHeaders.REFERER));
    return pages.nearest(from == null || from.getPath() == null ? request.getRequestURI() : from.getPath());
  }

  // Browsers alone write these two, and no page can change them.
  private static boolean isFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    var origin = address(request.getHeader(HttpHeaders.ORIGIN));
    return origin != null && request.getServerName().equals(origin.getHost());
  }

  private static @Nullable Viewer viewer() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }

  private static @Nullable URI address(@Nullable String written) {
    try {
      return written == null ? null : URI.create(written);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
