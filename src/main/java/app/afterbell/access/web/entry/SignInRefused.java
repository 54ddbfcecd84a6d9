package app.afterbell.access.web.entry;

import app.afterbell.access.TooBusy;
import app.afterbell.access.TooManyAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;

/**
 * Shows the sign-in form again, with what was typed except the password, and says why: the same words whether account
 * or password was wrong. Rendered from here, in the filter, as a redirect would carry the address in the URL.
 */
@Component
class SignInRefused implements AuthenticationFailureHandler {

  private final SignInQuery query;
  private final ViewResolver templates;

  SignInRefused(SignInQuery query, ViewResolver templates) {
    this.query = query;
    this.templates = templates;
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
      AuthenticationException cause) throws IOException, ServletException {
    var typed = Objects.requireNonNullElse(request.getParameter("email"), "");
    var page = query.page(request);
    if (cause instanceof TooManyAttempts tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
      render(HttpStatus.TOO_MANY_REQUESTS, page.tooMany(typed, tooMany.minutes()), request, response);
    } else if (cause instanceof TooBusy) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      render(HttpStatus.SERVICE_UNAVAILABLE, page.busy(typed), request, response);
    } else {
      render(HttpStatus.UNPROCESSABLE_CONTENT, page.wrong(typed), request, response);
    }
  }

  private void render(HttpStatus status, SignInPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(status.value());
    try {
      var view = Objects.requireNonNull(templates.resolveViewName("access/web/entry/sign-in", Locale.US));
      view.render(Map.of("page", page), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
