package app.afterbell.access.web.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What those are told who are signed in, but have no business here: that there is nothing (R28). A form without its
 * token is another matter: the page that it stood on is too old, and is shown anew with what was typed on it.
 */
class NotYours implements AccessDeniedHandler {

  private final Unsendable unsendable;

  NotYours(Unsendable unsendable) {
    this.unsendable = unsendable;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (!(cause instanceof CsrfException)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
      return;
    }
    var page = request.getHeader("HX-Request") == null ? unsendable.keepForNow(request, response) : null;
    if (page == null) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      response.sendRedirect(page);
    }
  }
}
