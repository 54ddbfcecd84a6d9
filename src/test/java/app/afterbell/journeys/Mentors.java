package app.afterbell.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Four who log sessions over the API, each request again and again until it is answered. */
final class Mentors implements AutoCloseable {

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final KillWorld world;
  private final Queue<UUID> waiting;
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads;
  private volatile String address;
  private int acknowledged;

  Mentors(KillWorld world, String address) {
    this.world = world;
    this.address = address;
    this.waiting = new ConcurrentLinkedQueue<>(world.sessions());
    this.threads = IntStream.range(0, 4).mapToObj(i -> Thread.ofVirtual().start(this::work)).toList();
  }

  void goTo(String newAddress) {
    address = newAddress;
  }

  List<String> refusals() {
    return List.copyOf(refusals);
  }

  void awaitAcknowledged(int count) throws InterruptedException {
    var left = TimeUnit.MINUTES.toNanos(5);
    lock.lock();
    try {
      while (acknowledged < count && refusals.isEmpty()) {
        left = more.awaitNanos(left);
        if (left <= 0) {
          throw new AssertionError("only " + acknowledged + " of " + count + " were acknowledged");
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    for (var session = waiting.poll(); session != null && !Thread.interrupted(); session = waiting.poll()) {
      untilAnswered(session, "attendance", """
          {"minutes": 60, "students": [{"student": "%s", "status": "attended"}]}""".formatted(world.student()));
      untilAnswered(session, "notes", """
          {"body": "We factored trinomials."}""");
      acknowledge();
    }
  }

  private void acknowledge() {
    lock.lock();
    try {
      acknowledged++;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void untilAnswered(UUID session, String what, String body) {
    while (!Thread.currentThread().isInterrupted()) {
      var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/sessions/" + session + "/" + what))
          .header("Authorization", "Bearer " + world.token())
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", session + "-" + what)
          .timeout(Duration.ofSeconds(15))
          .PUT(BodyPublishers.ofString(body)).build();
      try {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 300) {
          return;
        }
        if (answer.statusCode() < 500 && answer.statusCode() != 409) {
          refusals.add(answer.statusCode() + " " + answer.body());
          acknowledge();
          return;
        }
      } catch (IOException e) {
        // killed: again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    client.shutdownNow();
  }
}
