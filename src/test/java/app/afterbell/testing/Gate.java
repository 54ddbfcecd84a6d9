package app.afterbell.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A way to a server on this machine that can go silent, as a network does, or be cut. */
public final class Gate implements AutoCloseable {

  private final ServerSocket listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int target;
  private boolean silent;
  private volatile @Nullable Words lastWords;

  private record Words(String first, String then) {}

  public Gate(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Nothing gets through any more, and nobody is told. */
  public void goSilent() {
    lock.lock();
    silent = true;
    lock.unlock();
  }

  /** Goes silent as soon as a connection that was asked the first is asked the other, which still gets through. */
  public void goSilentAfter(String first, String then) {
    lastWords = new Words(first, then);
  }

  /** What is sent from now on gets through; what waited is gone, with its connection. */
  public void open() throws IOException {
    cut();
    lock.lock();
    lastWords = null;
    silent = false;
    changed.signalAll();
    lock.unlock();
  }

  /** Ends every connection. */
  public void cut() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open();
  }

  private void serve() {
    try {
      while (true) {
        var in = listening.accept();
        var out = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(in);
        sockets.add(out);
        Thread.ofVirtual().start(() -> pass(in, out, true));
        Thread.ofVirtual().start(() -> pass(out, in, false));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void pass(Socket from, Socket to, boolean asks) {
    try (from; to) {
      var piece = new byte[16 * 1024];
      boolean first = false;
      for (int length = from.getInputStream().read(piece); length >= 0; length = from.getInputStream().read(piece)) {
        awaitOpen();
        var words = lastWords;
        if (asks && words != null) {
          var text = new String(Arrays.copyOf(piece, length), StandardCharsets.ISO_8859_1);
          first = first || text.contains(words.first());
          if (first && text.contains(words.then())) {
            goSilent();
          }
        }
        to.getOutputStream().write(piece, 0, length);
      }
    } catch (IOException over) {
      // cut
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private void awaitOpen() {
    lock.lock();
    try {
      while (silent) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}
