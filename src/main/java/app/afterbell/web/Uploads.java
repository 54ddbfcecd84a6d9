package app.afterbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files where none are taken, or more of them than their form can have, before a byte of them is read. Who may
 * send any is asked next, by Spring Security.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class Uploads extends OncePerRequestFilter {

  // Three files of 10 MB, or one picture of 1 MB, and the form around them.
  private static final Map<String, Long> LARGEST =
      Map.of("/staff/imports", 31L * 1024 * 1024, "/settings/brand", 1100L * 1024);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refusal = isUpload(request) ? refusal(request) : null;
    if (refusal == null) {
      chain.doFilter(request, response);
    } else {
      response.sendError(refusal.value());
    }
  }

  private static @Nullable HttpStatus refusal(HttpServletRequest request) {
    var largest = LARGEST.get(request.getRequestURI());
    if (!request.getMethod().equals("POST") || largest == null) {
      return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }
    if (request.getHeader("Transfer-Encoding") != null) {
      return HttpStatus.LENGTH_REQUIRED; // no browser sends files like this
    }
    return request.getContentLengthLong() > largest ? HttpStatus.CONTENT_TOO_LARGE : null;
  }

  static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
