package app.afterbell.people.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What those are told who are signed in, but have no business here: that there is nothing (R28). A form without its token is
 * another matter, and is told so: the page that it stood on is too old.
 */
class NotYours implements AccessDeniedHandler {

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    var status = cause instanceof CsrfException ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    response.sendError(status.value());
  }
}
