package app.afterbell.access.web.chain;

import app.afterbell.access.Account;
import app.afterbell.access.KnownDevices;
import app.afterbell.access.SignIns;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps who is signed in by {@link SignIns} instead of an HttpSession: no write at a page view, roles as they are now,
 * and all instances alike. What is asked for by nobody (assets, the sign-in page) asks the database nothing.
 */
@Component
class SignInContexts implements SecurityContextRepository {

  private final SignIns signIns;
  private final KnownDevices devices;
  private final Clock clock;

  SignInContexts(SignIns signIns, KnownDevices devices, Clock clock) {
    this.signIns = signIns;
    this.devices = devices;
    this.clock = clock;
  }

  // Spring Security calls this one, through loadDeferredContext, when somebody first asks who it is.
  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return SignInCookie.of(holder.getRequest())
        .flatMap(secret -> signIns.viewer(secret, clock.instant()))
        .map(SignInContexts::of)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  /**
   * Called at signing in alone. The secret is always a new one, so that nobody can have planted it (session fixation).
   */
  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Account account)) {
      return;
    }
    SignInCookie.of(request).ifPresent(signIns::end);
    var secret = signIns.open(account.person(), request.getHeader(HttpHeaders.USER_AGENT), account.proved(),
        clock.instant());
    SignInCookie.give(secret, signIns.lasts(), request, response);
    var shown = SignInCookie.DEVICE.read(request).orElse(null);
    var device = devices.remember(account.person(), shown, clock.instant());
    SignInCookie.DEVICE.give(device, KnownDevices.KEPT, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SignInCookie.of(request).isPresent();
  }

  private static SecurityContext of(Viewer viewer) {
    var powers = Arrays.stream(Power.values())
        .filter(viewer::may)
        .map(power -> new SimpleGrantedAuthority(power.name()))
        .toList();
    return new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(viewer, "", powers));
  }
}
