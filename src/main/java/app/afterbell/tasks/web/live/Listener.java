package app.afterbell.tasks.web.live;

import app.afterbell.shared.PersonId;
import java.io.IOException;

/** One open page of a mentor, and what it was last told. */
final class Listener {

  /** The way to the page. */
  interface Channel {

    void tell(String seen) throws IOException;

    /** Says nothing, so that what lies between does not take the line for dead. */
    void beat() throws IOException;

    void close();
  }

  @FunctionalInterface
  private interface Message {
    void send() throws IOException;
  }

  private final PersonId mentor;
  private final Channel channel;
  private volatile String told;

  Listener(PersonId mentor, String told, Channel channel) {
    this.mentor = mentor;
    this.told = told;
    this.channel = channel;
  }

  PersonId mentor() {
    return mentor;
  }

  void tell(String seen) {
    if (!seen.equals(told)) {
      told = seen;
      send(() -> channel.tell(seen));
    }
  }

  void beat() {
    send(channel::beat);
  }

  void close() {
    channel.close();
  }

  // Each on a thread of its own: a page behind a slow line keeps nobody else waiting.
  private void send(Message message) {
    Thread.startVirtualThread(() -> {
      try {
        message.send();
      } catch (IOException | IllegalStateException e) {
        channel.close();
      }
    });
  }
}
