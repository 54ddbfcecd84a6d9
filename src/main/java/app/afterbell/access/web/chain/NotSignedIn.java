package app.afterbell.access.web.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What those are told who are not signed in. Where there are pages for people who are: the way to the sign-in page and
 * back. Anywhere else: that there is nothing (R28).
 */
class NotSignedIn implements AuthenticationEntryPoint {

  private static final Set<String> FOR_PEOPLE = Set.of("", "mentor", "family", "staff", "settings");

  private final Unsendable unsendable;

  NotSignedIn(Unsendable unsendable) {
    this.unsendable = unsendable;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    var path = request.getRequestURI();
    if (!FOR_PEOPLE.contains(firstWord(path))) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else if (request.getHeader("HX-Request") != null && "GET".equals(request.getMethod())) {
      // a redirect would put the sign-in page into the middle of the page that asked
      response.setHeader("HX-Redirect", WantedPage.signInFor(WantedPage.pathOf(request.getHeader("HX-Current-URL"))));
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (request.getHeader("HX-Request") != null || isAskedByScript(request)) {
      // the page says it: a person who is led away from it loses what stands in its fields
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(WantedPage.signInFor(
          "GET".equals(request.getMethod()) ? request.getRequestURI() : unsendable.keepForLater(request, response)));
    }
  }

  private static boolean isAskedByScript(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return (mode != null && !"navigate".equals(mode))
        || accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
        || accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  private static String firstWord(String path) {
    var words = path.split("/", 3);
    return words.length < 2 ? "" : words[1];
  }
}
