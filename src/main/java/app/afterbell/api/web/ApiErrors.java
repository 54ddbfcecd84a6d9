package app.afterbell.api.web;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.shared.NotFound;
import app.afterbell.web.Away;
import app.afterbell.web.Busy;
import app.afterbell.web.Commits;
import app.afterbell.web.Incident;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Whatever goes wrong under /api becomes problem details: before the pages' own handling, and for routes that don't
 * exist too.
 */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  private final Problems problems;

  ApiErrors(Problems problems) {
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
    if (!Problems.isOurs(request) || response.isCommitted()) {
      return null;
    }
    try {
      if (problem instanceof ErrorResponse spring) {
        spring.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      }
      problems.write(response, of(problem, request));
      return new ModelAndView();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Problem of(Exception problem, HttpServletRequest request) {
    return switch (problem) {
      case Problem.Found found -> found.problem();
      case NotFound _ -> Problems.of(404);
      case MethodArgumentTypeMismatchException e when e.getParameter().hasParameterAnnotation(PathVariable.class) ->
          Problems.of(404);
      case MethodArgumentTypeMismatchException e -> parameter(e.getName(), "cannot be read");
      case MissingServletRequestParameterException e -> parameter(e.getParameterName(), "is missing");
      case ErrorResponse spring -> Problems.of(spring.getStatusCode().value());
      case Exception away when Commits.outcomeIsUnknown(away, request) -> unknown(away, 503);
      case TransientDataAccessException _, DataAccessResourceFailureException _, CannotCreateTransactionException _ ->
          logged(problem, 503);
      case DataAccessException failed when Busy.isBehind(failed) -> logged(problem, 503);
      case Exception away when Away.isBehind(away) -> logged(away, 503);
      case Exception late when Commits.isTried(request) -> unknown(late, 500);
      default -> logged(problem, 500);
    };
  }

  private static Problem parameter(String name, String detail) {
    return Problem.of(ProblemType.MALFORMED, List.of(Fault.ofParameter(name, detail)));
  }

  private static Problem unknown(Exception problem, int status) {
    var incident = Incident.next();
    log.error("Incident {}", incident, Incident.withoutMessages(problem));
    return Problems.of(status).withDetail("It is not known whether this was stored. Read it first, or send it again "
        + "with the same "
        + "Idempotency-Key. Our log has it as number " + incident + ".");
  }

  private static Problem logged(Exception problem, int status) {
    var incident = Incident.next();
    log.error("Incident {}", incident, Incident.withoutMessages(problem));
    return Problems.of(status).withDetail("Nothing was changed. Our log has it as number " + incident + ".");
  }
}
