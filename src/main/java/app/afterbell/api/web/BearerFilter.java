package app.afterbell.api.web;

import app.afterbell.api.TokenSecret;
import app.afterbell.api.Tokens;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the holder of a personal token (RFC 6750). The cookie of a browser is not looked at: other sites could send it.
 */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Clock clock;

  BearerFilter(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    secret(request).flatMap(secret -> tokens.viewer(secret, clock.instant())).ifPresent(BearerFilter::comeIn);
    chain.doFilter(request, response);
  }

  private static Optional<TokenSecret> secret(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? TokenSecret.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private static void comeIn(Viewer viewer) {
    var authorities = viewer.may(Power.USE_API)
        ? List.of(new SimpleGrantedAuthority(Power.USE_API.name())) : List.<GrantedAuthority>of();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(viewer, null, authorities));
    SecurityContextHolder.setContext(context);
  }
}
