package app.afterbell.api.web;

import app.afterbell.web.Arriving;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The body of a request, read once and whole before anything else: it is hashed, and then understood. */
final class RequestBytes {

  /**
   * Bytes: notes of 20,000 characters and six parts of 10,000 (R17, R21), each character written as two escapes of six
   * bytes; or notes with more than twenty parts, written in UTF-8.
   */
  static final int LONGEST = 960 * 1024;

  /** Below this, a body is small: such are not counted. */
  static final int SMALL = 64 * 1024;

  /** Bytes of long bodies that are in memory at once. */
  static final long LONGEST_TOGETHER = 16L * 1024 * 1024;

  private static final String ATTRIBUTE = RequestBytes.class.getName();

  private RequestBytes() {}

  /** What one request takes of the memory that all long bodies have: given back when it is answered. */
  static final class Share implements AutoCloseable {

    private static final AtomicLong TAKEN = new AtomicLong();

    private int own;
    private boolean full;

    private boolean reaches(int size) {
      if (size > SMALL && size <= LONGEST) {
        var more = size - own;
        own = size;
        full = TAKEN.addAndGet(more) > LONGEST_TOGETHER;
      }
      return size <= LONGEST && !full;
    }

    /** Whether others have all of it. */
    boolean isFull() {
      return full;
    }

    @Override
    public void close() {
      TAKEN.addAndGet(-own);
    }
  }

  /**
   * @return nothing where it is longer than {@link #LONGEST}, or where there is no room for it
   * @throws Arriving.TooSlow where it does not come
   */
  static Optional<byte[]> read(HttpServletRequest request, Share share) throws IOException {
    if (request.getContentLengthLong() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes = Arriving.read(request.getInputStream(), share::reaches);
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
