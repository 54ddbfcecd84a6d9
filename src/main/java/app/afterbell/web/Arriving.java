package app.afterbell.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A body read as it comes: what it announces takes no memory, only what arrives does. It has 15 seconds, and one more
 * for each KB; who sends more slowly is not waited for.
 */
public final class Arriving {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PATIENCE_FOR_A_KB = Duration.ofSeconds(1);
  private static final int PIECE = 8 * 1024;

  private Arriving() {}

  /** It came too slowly: 408. */
  public static final class TooSlow extends IOException {}

  /** There was more of it than is taken: 413. */
  public static final class TooLarge extends IOException {}

  /**
   * @param mayGoOn asked with the bytes read so far, after each piece
   * @throws TooLarge where it is refused to go on
   * @throws TooSlow where nothing comes, or too little
   */
  public static byte[] read(InputStream in, IntPredicate mayGoOn) throws IOException {
    var begin = System.nanoTime();
    var body = new ByteArrayOutputStream();
    var piece = new byte[PIECE];
    try {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        body.write(piece, 0, length);
        if (!mayGoOn.test(body.size())) {
          throw new TooLarge();
        }
        if (System.nanoTime() - begin > patienceFor(body.size()).toNanos()) {
          throw new TooSlow();
        }
      }
    } catch (IOException e) {
      throw isSilence(e) ? new TooSlow() : e;
    }
    return body.toByteArray();
  }

  // Tomcat takes it for one who has gone.
  static boolean isSilence(@Nullable Throwable e) {
    return e != null && (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException);
  }

  private static Duration patienceFor(int bytes) {
    return PATIENCE.plus(PATIENCE_FOR_A_KB.multipliedBy(bytes / 1024));
  }
}
