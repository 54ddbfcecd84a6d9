package app.afterbell.notifications.web.unsubscribe;

import app.afterbell.web.Arriving;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the POST of mail programs however they send it (RFC 8058): as multipart, which the standard recommends, or with
 * the one field in a body of any type, or with none. The address alone says whose reminders stop. 16 KB at most; what
 * says something else is refused with 415, and stops nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7) // before files are refused to everybody but staff
class StopsByMachines extends OncePerRequestFilter {

  private static final int LARGEST = 16 * 1024;
  private static final String ONE_CLICK = "list-unsubscribe=one-click";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = type(request);
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().startsWith("/unsubscribe/")
        || type.isEmpty()
        || type.startsWith("application/x-www-form-urlencoded");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var body = new String(Arriving.read(request.getInputStream(), size -> size <= LARGEST), StandardCharsets.UTF_8);
      var fields = type(request).startsWith("multipart/") ? Multipart.fields(body) : body.strip();
      if (fields.isEmpty() || fields.toLowerCase(Locale.ROOT).contains(ONE_CLICK) || fields.contains("rhythm=")) {
        chain.doFilter(new FormOfMachine(request, fields), response);
      } else {
        response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
      }
    } catch (Arriving.TooLarge _) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } catch (Arriving.TooSlow _) {
      response.sendError(HttpStatus.REQUEST_TIMEOUT.value());
    }
  }

  private static String type(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
  }
}
