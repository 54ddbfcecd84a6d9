package app.afterbell.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Connections to the mail server, side by side: opened where letters are sent over them, and kept while there are more.
 */
final class Lines implements AutoCloseable {

  private final JavaMailSenderImpl server;
  private final List<Wire> wires = new ArrayList<>();
  private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();

  Lines(JavaMailSenderImpl server) {
    this.server = server;
  }

  /** Does this over so many of them at once, the first on this thread, and returns when all have ended. */
  void each(int many, Consumer<Wire> work) {
    while (wires.size() < many) {
      wires.add(new Wire(server));
    }
    var others = wires.subList(1, many).stream()
        .map(wire -> CompletableFuture.runAsync(() -> work.accept(wire), beside)).toList();
    try {
      work.accept(wires.getFirst());
    } finally {
      awaitEnd(others);
    }
  }

  // What stops one does not stop the others, and is thrown when all have ended.
  private static void awaitEnd(List<CompletableFuture<Void>> all) {
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    beside.close();
    wires.forEach(Wire::close);
  }
}
