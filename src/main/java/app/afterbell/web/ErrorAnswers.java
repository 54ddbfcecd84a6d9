package app.afterbell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A calm page, or problem details (RFC 9457) for programs. What broke on our side gets a number, and a line in the log.
 */
@Component
class ErrorAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final Set<Integer> WITH_OWN_TEXT = Set.of(403, 404, 405, 408, 413, 429, 503);

  private final Uis uis;
  private final MessageSource texts;

  ErrorAnswers(Uis uis, MessageSource texts) {
    this.uis = uis;
    this.texts = texts;
  }

  Object answer(
      HttpStatusCode status, @Nullable Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
    if (status.value() == 503) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    // Many at once are told to come again without a line for each: that they are many is no incident.
    var incident = status.is5xxServerError() && (thrown != null || status.value() != 503)
        ? log(status, thrown, request) : null;
    var page = new ErrorPage(status.value(), key(status, thrown, request), incident);
    if (isForProgram(request)) {
      return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(page));
    }
    var view = new ModelAndView("web/error", Map.of("page", page, "ui", uis.ofError(request, status)));
    view.setStatus(status);
    return view;
  }

  private ProblemDetail problem(ErrorPage page) {
    var problem = ProblemDetail.forStatusAndDetail(
        HttpStatusCode.valueOf(page.status()), texts.getMessage("web.error." + page.key() + ".text", null, Locale.US));
    problem.setTitle(texts.getMessage("web.error." + page.key() + ".title", null, Locale.US));
    if (page.incident() != null) {
      problem.setProperty("incident", page.incident());
    }
    return problem;
  }

  // 403 is said of forms without their token only: what is not somebody's to see is 404 (R28).
  private static String key(HttpStatusCode status, @Nullable Throwable thrown, HttpServletRequest request) {
    if (Commits.outcomeIsUnknown(thrown, request)) {
      return "unknown";
    }
    if (status.value() == 503 && Busy.isBehind(thrown)) {
      return "busy";
    }
    var known = WITH_OWN_TEXT.contains(status.value());
    return known ? String.valueOf(status.value()) : status.is5xxServerError() ? "500" : "400";
  }

  private static boolean isForProgram(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var original = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return (original == null ? request.getRequestURI() : original).startsWith("/api/")
        || accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  // The route's pattern, not its address; classes and lines, not messages: those may hold what somebody typed.
  private static String log(HttpStatusCode status, @Nullable Throwable thrown, HttpServletRequest request) {
    var incident = Incident.next();
    var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LOG.error("Incident {}: {} for {} {}", incident, status.value(), request.getMethod(), route,
        thrown == null ? null : Incident.withoutMessages(thrown));
    return incident;
  }
}
