package app.afterbell.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What was posted is what no form of ours sends: 400. */
final class NotOurForm extends ErrorResponseException {

  NotOurForm() {
    super(HttpStatus.BAD_REQUEST);
  }
}
