package app.afterbell.access.web.chain;

import app.afterbell.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Keeps the forms' token in a cookie: behind TLS in one that no other host of the domain can plant. */
final class FormTokens implements CsrfTokenRepository {

  private final CookieCsrfTokenRepository plain = repository("XSRF-TOKEN");
  private final CookieCsrfTokenRepository secure = repository(HostCookie.OURS_ALONE + "XSRF-TOKEN");

  private static CookieCsrfTokenRepository repository(String name) {
    var repository = new CookieCsrfTokenRepository();
    repository.setCookieName(name);
    repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
    return repository;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CookieCsrfTokenRepository of(HttpServletRequest request) {
    return request.isSecure() ? secure : plain;
  }
}
