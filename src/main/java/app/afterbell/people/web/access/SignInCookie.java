package app.afterbell.people.web.access;

import app.afterbell.people.Browser;
import app.afterbell.people.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The browser's half of a sign-in, and what it holds for us beside. No script can read them, no other site's form sends them, and
 * behind TLS they leave by TLS only, to this host alone, which alone can have set them ({@code __Host-}).
 */
public final class SignInCookie {

  public static final String NAME = "afterbell";

  static final String OURS_ALONE = "__Host-";
  static final String DEVICE = "afterbell-device";

  private SignInCookie() {}

  public static Optional<Secret> of(HttpServletRequest request) {
    return read(NAME, request);
  }

  /** Where a request comes from, and what its browser holds of an earlier sign-in. */
  public static Browser browser(HttpServletRequest request) {
    return new Browser(request.getRemoteAddr(), read(DEVICE, request).orElse(null));
  }

  /** What a browser's cookie is called: behind TLS one that another host of the domain planted is not read. */
  static String name(String name, HttpServletRequest request) {
    return request.isSecure() ? OURS_ALONE + name : name;
  }

  static Optional<Secret> read(String name, HttpServletRequest request) {
    var wanted = name(name, request);
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(wanted) && !cookie.getValue().isEmpty())
        .map(cookie -> new Secret(cookie.getValue()))
        .findFirst();
  }

  /** The secret of the browser that asks, who is signed in; one that is nobody's where it came in another way. */
  public static Secret here(HttpServletRequest request) {
    return of(request).orElseGet(Secret::random);
  }

  static void give(Secret secret, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    write(NAME, secret.value(), lasts, request, response);
  }

  public static void takeBack(HttpServletRequest request, HttpServletResponse response) {
    write(NAME, "", Duration.ZERO, request, response);
  }

  static void write(
      String name, String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    var cookie = ResponseCookie.from(name(name, request), value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(lasts)
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
