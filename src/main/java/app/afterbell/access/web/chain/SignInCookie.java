package app.afterbell.access.web.chain;

import app.afterbell.access.Browser;
import app.afterbell.shared.Secret;
import app.afterbell.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The browser's half of a sign-in, and what it holds for us of earlier ones. */
public final class SignInCookie {

  public static final String NAME = "afterbell";

  static final HostCookie DEVICE = new HostCookie("afterbell-device");

  private static final HostCookie SIGN_IN = new HostCookie(NAME);

  private SignInCookie() {}

  public static Optional<Secret> of(HttpServletRequest request) {
    return SIGN_IN.read(request);
  }

  /** Where a request comes from, and what its browser holds of an earlier sign-in. */
  public static Browser browser(HttpServletRequest request) {
    return new Browser(request.getRemoteAddr(), DEVICE.read(request).orElse(null));
  }

  /** The secret of the browser that asks, who is signed in; one that is nobody's where it came in another way. */
  public static Secret here(HttpServletRequest request) {
    return of(request).orElseGet(Secret::random);
  }

  static void give(Secret secret, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    SIGN_IN.give(secret, lasts, request, response);
  }

  public static void takeBack(HttpServletRequest request, HttpServletResponse response) {
    SIGN_IN.takeBack(request, response);
  }
}
