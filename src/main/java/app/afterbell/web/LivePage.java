package app.afterbell.web;

import app.afterbell.shared.PersonId;
import java.io.IOException;

/** One open page of somebody, and what it was last told. */
public final class LivePage {

  /** The way to the page. */
  public interface Channel {

    void tell(String seen) throws IOException;

    /** Says nothing, so that what lies between does not take the line for dead. */
    void beat() throws IOException;

    void close();
  }

  @FunctionalInterface
  private interface Message {
    void send() throws IOException;
  }

  private final PersonId reader;
  private final Channel channel;
  private String told;

  public LivePage(PersonId reader, String told, Channel channel) {
    this.reader = reader;
    this.told = told;
    this.channel = channel;
  }

  PersonId reader() {
    return reader;
  }

  synchronized void tell(String seen) {
    boolean news = Mark.isNews(told, seen);
    told = seen;
    if (news) {
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
