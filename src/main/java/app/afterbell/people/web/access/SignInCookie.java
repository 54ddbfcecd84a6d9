package app.afterbell.people.web.access;

import app.afterbell.people.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser's half of a sign-in. No script can read it, no other site's form sends it, and behind TLS it leaves by TLS only. */
public final class SignInCookie {

  public static final String NAME = "afterbell";

  private SignInCookie() {}

  public static Optional<Secret> of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
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
    var cookie = ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(lasts)
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
