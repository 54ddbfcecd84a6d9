package app.afterbell.access.web.chain;

import app.afterbell.access.PasskeySite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where passkeys are made and used: at {@code AFTERBELL_URL}. Where none is set, at localhost alone: a host that a
 * request names could be anybody's.
 */
@Component
public class PasskeySites {

  private final String url;

  PasskeySites(@Value("${afterbell.url:}") String url) {
    this.url = url.strip();
  }

  public Optional<PasskeySite> of(HttpServletRequest request) {
    return url.isEmpty()
        ? PasskeySite.of(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort())
            .filter(PasskeySite::isLocal)
        : PasskeySite.of(url);
  }
}
