package app.afterbell.access.web.chain;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes files from a person who may import, or settles the logo, alone. It stands before the check of the form's token,
 * which lies between the files: to find it, all of them are taken in.
 */
class KnownUploads extends OncePerRequestFilter {

  private final NotSignedIn notSignedIn;
  private final NotYours notYours;

  KnownUploads(NotSignedIn notSignedIn, NotYours notYours) {
    this.notSignedIn = notSignedIn;
    this.notYours = notYours;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Viewer viewer)) {
      notSignedIn.commence(request, response, new InsufficientAuthenticationException("files by nobody"));
    } else if (!viewer.may(request.getRequestURI().equals("/settings/brand") ? Power.SETTLE_RULES : Power.IMPORT)) {
      notYours.handle(request, response, new AccessDeniedException("files by somebody who sends none"));
    } else {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
