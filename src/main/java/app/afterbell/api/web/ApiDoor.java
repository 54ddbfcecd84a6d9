package app.afterbell.api.web;

import app.afterbell.web.Away;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything under /api, the firewall included: an error that somebody only gives a status becomes problem
 * details.
 */
class ApiDoor extends OncePerRequestFilter {

  private final Problems problems;

  ApiDoor(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      comeIn(request, response, chain);
    } catch (RuntimeException e) {
      // thrown by a filter: who it is could not be looked up, or what was done not be committed
      if (response.isCommitted() || !Away.isBehind(e)) {
        throw e;
      }
      problems.write(response, ApiErrors.of(e, request));
    }
  }

  private void comeIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new HttpServletResponseWrapper(response) {
      @Override
      public void sendError(int status) throws IOException {
        problems.write(response, Problems.of(status));
      }

      @Override
      public void sendError(int status, String message) throws IOException {
        sendError(status);
      }
    });
  }
}
