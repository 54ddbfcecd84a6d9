package app.afterbell.access.web.settings;

import app.afterbell.access.Passkeys;
import app.afterbell.access.SignIns;
import app.afterbell.access.web.chain.PasskeySites;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Proving;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of the passkeys. */
@Component
class PasskeysQuery {

  private static final Set<String> DONE = Set.of("added", "named", "removed");

  private final Passkeys passkeys;
  private final SignIns signIns;
  private final PasskeySites sites;
  private final Proving proving;

  PasskeysQuery(Passkeys passkeys, SignIns signIns, PasskeySites sites, Proving proving) {
    this.proving = proving;
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.sites = sites;
  }

  @Transactional(readOnly = true)
  public PasskeysPage page(Viewer viewer, HttpServletRequest request, @Nullable String done, Instant now) {
    return new PasskeysPage(
        passkeys.of(viewer.id()),
        sites.of(request).isPresent(),
        signIns.isProved(viewer.id(), SignInCookie.here(request), now),
        passkeys.isOnlyWayIn(viewer.id()),
        Device.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")).orElse(null),
        proving.asked(viewer, request),
        null,
        done != null && DONE.contains(done) ? done : null);
  }
}
