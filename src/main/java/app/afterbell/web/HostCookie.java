package app.afterbell.web;

import app.afterbell.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A secret that a browser holds for us. No script can read it, no other site's form sends it, and behind TLS it leaves
 * by TLS only, to this host alone, which alone can have set it ({@code __Host-}): one that another host of the domain
 * planted is not read.
 *
 * @param name without that prefix
 */
public record HostCookie(String name) {

  /** What browsers take from this host alone, behind TLS. */
  public static final String OURS_ALONE = "__Host-";

  public Optional<Secret> read(HttpServletRequest request) {
    var wanted = name(request);
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(wanted) && !cookie.getValue().isEmpty())
        .map(cookie -> new Secret(cookie.getValue()))
        .findFirst();
  }

  public void give(Secret secret, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    write(secret.value(), lasts, request, response);
  }

  public void takeBack(HttpServletRequest request, HttpServletResponse response) {
    write("", Duration.ZERO, request, response);
  }

  private void write(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    var cookie = ResponseCookie.from(name(request), value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(lasts)
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name(HttpServletRequest request) {
    return request.isSecure() ? OURS_ALONE + name : name;
  }
}
