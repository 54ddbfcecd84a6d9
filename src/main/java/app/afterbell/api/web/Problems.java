package app.afterbell.api.web;

import app.afterbell.api.Problem;
import app.afterbell.api.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is there to return one. */
@Component
class Problems {

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  static boolean isOurs(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals("/api") || path.startsWith("/api/");
  }

  void write(HttpServletResponse response, Problem problem) throws IOException {
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "1");
    }
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  /** What a bare status says, from parts of the server that know no more. */
  static Problem of(int status) {
    return switch (status) {
      case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, "Send a personal token: Authorization: Bearer ab_…");
      case 403, 404 -> Problem.of(ProblemType.NOT_FOUND, "It is not there, or not for the holder of this token.");
      case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The header Allow lists the methods that are allowed.");
      case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Accept application/json and application/problem+json.");
      case 408 -> Problem.of(ProblemType.TOO_SLOW, "The body did not come in time. Nothing was changed.");
      case 413 -> Problem.of(ProblemType.TOO_LARGE, "A body can be up to " + RequestBytes.LONGEST + " bytes.");
      case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json, in UTF-8.");
      case 503 -> Problem.of(ProblemType.UNAVAILABLE, "Nothing was changed.");
      default -> status >= 500
          ? Problem.of(ProblemType.BROKEN, "Nothing was changed. It is in our log.")
          : Problem.of(ProblemType.MALFORMED, "The request is not valid HTTP for this address.");
    };
  }
}
