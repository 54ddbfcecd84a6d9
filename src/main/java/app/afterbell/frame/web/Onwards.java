package app.afterbell.frame.web;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an act on a session leads: back to the calendar where it was done beside it, with the session still chosen;
 * else to the session's page. The browser says where it was: a calendar of this portal is believed, and nothing else.
 */
final class Onwards {

  private Onwards() {}

  /** @param anchor of what was done, with its sign; empty for none */
  static ModelAndView to(HttpServletRequest request, UUID id, String anchor) {
    return SeeOther.to(calendar(request, id).orElseGet(() -> path(request, id)) + anchor);
  }

  /** The session's page, in the portal of this request. */
  static String path(HttpServletRequest request, UUID id) {
    return new SessionId(id).pathIn(Portal.at(request.getRequestURI()));
  }

  private static Optional<String> calendar(HttpServletRequest request, UUID id) {
    var calendar = Portal.at(request.getRequestURI()).path() + "/calendar";
    return request.getMethod().equals("POST")
        ? Stream.ofNullable(request.getHeader(HttpHeaders.REFERER)).flatMap(Onwards::read)
            .filter(from -> calendar.equals(from.getPath()) && from.getQuery() != null
                && from.getQuery().matches("[\\w=&-]+") && from.getQuery().contains("session=" + id))
            .map(from -> calendar + "?" + from.getQuery())
            .findFirst()
        : Optional.empty();
  }

  private static Stream<URI> read(String address) {
    try {
      return Stream.of(URI.create(address));
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }
}
