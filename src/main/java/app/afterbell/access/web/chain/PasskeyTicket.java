package app.afterbell.access.web.chain;

import app.afterbell.access.PasskeyCeremony.Begun;
import app.afterbell.shared.Secret;
import app.afterbell.web.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The browser's half of a passkey's ceremony, between what it was asked and what it answers. */
public final class PasskeyTicket {

  private static final HostCookie COOKIE = new HostCookie("afterbell-passkey");
  private static final Duration LASTS = Duration.ofMinutes(5);

  private PasskeyTicket() {}

  /** What the device is asked, and to the browser the ticket that it answers with. */
  public static ResponseEntity<String> give(Begun begun, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.give(begun.ticket(), LASTS, request, response);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(begun.options());
  }

  /** Takes it from the browser. One that is nobody's where none exists. */
  public static Secret take(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.takeBack(request, response);
    return COOKIE.read(request).orElseGet(Secret::random);
  }
}
