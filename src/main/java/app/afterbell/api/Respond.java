package app.afterbell.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a controller of the API can answer. */
public final class Respond {

  private Respond() {}

  public static ResponseEntity<Object> ok(Object body) {
    return ResponseEntity.ok(body);
  }

  /** @param created whether nothing stood there before (RFC 9110, 9.3.4) */
  public static ResponseEntity<Object> put(boolean created, Object body) {
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK).body(body);
  }

  public static ResponseEntity<Object> problem(Problem problem) {
    return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
