package app.afterbell.slack.web;

import app.afterbell.slack.Presses;
import app.afterbell.web.Arriving;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what says that it comes from Slack as its bytes come, before anything takes it for a form, and lets it go on
 * only where Slack signed them. At most 256 KB.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class SignedBySlack extends OncePerRequestFilter {

  static final String BODY = SignedBySlack.class.getName();

  private static final int LARGEST = 256 * 1024;

  private final ObjectProvider<Presses> presses;
  private final Clock clock;

  SignedBySlack(ObjectProvider<Presses> presses, Clock clock) {
    this.presses = presses;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/slack/interactions");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var body = Arriving.read(request.getInputStream(), size -> size <= LARGEST);
      var timestamp = request.getHeader("X-Slack-Request-Timestamp");
      var signature = request.getHeader("X-Slack-Signature");
      if (timestamp == null || signature == null
          || !presses.getObject().isSlacks(body, timestamp, signature, clock.instant())) {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
        return;
      }
      request.setAttribute(BODY, body);
      chain.doFilter(request, response);
    } catch (Arriving.TooLarge _) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } catch (Arriving.TooSlow _) {
      response.sendError(HttpStatus.REQUEST_TIMEOUT.value());
    }
  }
}
