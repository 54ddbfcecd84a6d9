package app.afterbell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers for what never reached a controller: refused by a filter, by Spring Security, or broken while it was drawn.
 */
@Controller
class ErrorDispatch implements ErrorController {

  private final ErrorAnswers answers;

  ErrorDispatch(ErrorAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (Away.isBehind(thrown)) {
      status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    if (Arriving.isSilence(thrown)) {
      status = HttpServletResponse.SC_REQUEST_TIMEOUT;
    }
    // Somebody who asked for this address itself finds nothing here.
    return answers.answer(HttpStatusCode.valueOf(status == null ? 404 : status), thrown, request, response);
  }
}
