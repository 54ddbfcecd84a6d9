package app.afterbell.web;

import app.afterbell.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What was thrown becomes an answer, once for all pages. Decisions that people can act on are returned, not thrown. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Errors {

  private final ErrorAnswers answers;

  Errors(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  @Nullable Object handle(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      throw thrown; // Spring Security answers
    }
    if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
      return new ModelAndView(); // nobody listens any more
    }
    if (thrown instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      return answers.answer(known.getStatusCode(), thrown, request, response);
    }
    return answers.answer(statusOf(thrown), thrown, request, response);
  }

  static HttpStatusCode statusOf(Throwable thrown) {
    return switch (thrown) {
      case NotFound _ -> HttpStatus.NOT_FOUND;
      // An address with an id that cannot be one is an address of nothing.
      case MethodArgumentTypeMismatchException mismatch
          when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) -> HttpStatus.NOT_FOUND;
      case MultipartException slow when isBehind(slow, SocketTimeoutException.class) -> HttpStatus.REQUEST_TIMEOUT;
      case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ -> HttpStatus.BAD_REQUEST;
      case DataAccessResourceFailureException _, CannotCreateTransactionException _, QueryTimeoutException _ ->
          HttpStatus.SERVICE_UNAVAILABLE;
      case DataAccessException failed when Busy.isBehind(failed) -> HttpStatus.SERVICE_UNAVAILABLE;
      case Throwable failed when Away.isBehind(failed) -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static boolean isBehind(Throwable thrown, Class<? extends Throwable> kind) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20).anyMatch(kind::isInstance);
  }
}
