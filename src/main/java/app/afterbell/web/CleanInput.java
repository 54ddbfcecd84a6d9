package app.afterbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else reads them, parameters that are no text: broken UTF-8, null and other control
 * characters (tab and line breaks are text). No database column holds them, and no person types them. Files are not
 * looked into.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CleanInput extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var status = refusal(request);
    if (status == 0) {
      chain.doFilter(request, response);
    } else {
      response.sendError(status);
    }
  }

  private static int refusal(HttpServletRequest request) {
    if (Uploads.isUpload(request)) {
      return 0; // reading a parameter would take in a whole upload from anybody
    }
    try {
      var isText = request.getParameterMap().entrySet().stream()
          .allMatch(entry -> isText(entry.getKey()) && Arrays.stream(entry.getValue()).allMatch(CleanInput::isText));
      return isText ? 0 : 400;
    } catch (InvalidParameterException e) {
      return e.getErrorCode();
    }
  }

  static boolean isText(String value) {
    return value.codePoints().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
