package app.afterbell.api.web;

import app.afterbell.web.Arriving;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The body of a request, read once and whole before anything else: it is hashed, and then understood. */
final class RequestBytes {

  /** Bytes: six times the longest note. */
  static final int LONGEST = 64 * 1024;

  private static final String ATTRIBUTE = RequestBytes.class.getName();

  private RequestBytes() {}

  /**
   * @return nothing where it is longer than {@link #LONGEST}
   * @throws Arriving.TooSlow where it does not come
   */
  static Optional<byte[]> read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes = Arriving.read(request.getInputStream(), size -> size <= LONGEST);
      request.setAttribute(ATTRIBUTE, bytes);
      return Optional.of(bytes);
    } catch (Arriving.TooLarge _) {
      return Optional.empty();
    }
  }

  static byte[] of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof byte[] bytes ? bytes : new byte[0];
  }
}
