package app.afterbell.api;

import java.util.Locale;

/**
 * The kinds of error that a program can meet. Each is explained in the OpenAPI document, at the place its URI names.
 */
public enum ProblemType {
  MALFORMED(400, "The request cannot be read"),
  UNAUTHENTICATED(401, "A token is needed"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "Answers are JSON only"),
  TOO_SLOW(408, "The request came too slowly"),
  CHANGED_MEANWHILE(409, "Somebody changed this meanwhile"),
  STILL_WORKING(409, "The same request is still being processed"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Only JSON is accepted"),
  REFUSED(422, "A rule does not allow this"),
  KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
  BROKEN(500, "This is our fault"),
  UNAVAILABLE(503, "Try again in a moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The name in its URI: {@code changed-meanwhile}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String uri() {
    return "/api/v1/openapi.json#/x-problem-types/" + code();
  }
}
