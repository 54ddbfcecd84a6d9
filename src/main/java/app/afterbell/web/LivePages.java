package app.afterbell.web;

import app.afterbell.shared.PersonId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of one kind on this instance. Once a second one statement asks, for all their readers together, for
 * the fingerprint of what each of them sees; a page whose fingerprint is another is told so, by a server-sent event
 * without content, and asks for itself again. So an instance sees what another wrote: a notification could be missed, a
 * question cannot.
 *
 * <p>A module has a bean that extends this, and a controller that calls {@link #open}.
 */
public abstract class LivePages {

  /** Of one person. A browser opens no more than six connections to one address: two stay free for pages. */
  public static final int MOST = 4;

  // The browser comes again by itself, and is then asked who it is: a sign-in that ended ends this too.
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final long COME_AGAIN_AFTER_MILLIS = 1000;

  private final Set<LivePage> all = ConcurrentHashMap.newKeySet();
  private final String word;
  private final String nothing;

  /**
   * @param word the event's data, for somebody who looks at the line
   * @param nothing the fingerprint of those who have nothing to see
   */
  protected LivePages(String word, String nothing) {
    this.word = word;
    this.nothing = nothing;
  }

  /** What each of these readers sees now, in one statement. */
  protected abstract Map<PersonId, String> seen(Collection<PersonId> readers, Instant now);

  /**
   * Opens the line to a page.
   *
   * @param seen what the page showed when it was made
   * @param last what the connection before this one was told
   */
  public ResponseEntity<SseEmitter> open(PersonId reader, String seen, @Nullable String last) throws IOException {
    var emitter = new SseEmitter(LIFETIME.toMillis());
    var page = new LivePage(reader, last == null ? seen : last, channel(emitter));
    if (!add(page)) {
      return ResponseEntity.noContent().build();
    }
    emitter.onCompletion(() -> all.remove(page));
    emitter.onTimeout(emitter::complete);
    emitter.onError(_ -> all.remove(page));
    emitter.send(SseEmitter.event().comment("listening").reconnectTime(COME_AGAIN_AFTER_MILLIS));
    return ResponseEntity.ok().header("Cache-Control", "no-store").header("X-Accel-Buffering", "no").body(emitter);
  }

  /** @return false where this reader has as many as one can have */
  public synchronized boolean add(LivePage page) {
    var open = all.stream().filter(other -> other.reader().equals(page.reader())).count();
    return open < MOST && all.add(page);
  }

  /** Tells every open page whose reader sees something else than it was last told. */
  public void sweep(Instant now) {
    var readers = all.stream().map(LivePage::reader).collect(Collectors.toSet());
    if (!readers.isEmpty()) {
      var seen = seen(readers, now);
      all.forEach(page -> page.tell(seen.getOrDefault(page.reader(), nothing)));
    }
  }

  void beat() {
    all.forEach(LivePage::beat);
  }

  /** Ends every line. */
  public void close() {
    all.forEach(page -> {
      page.close();
      all.remove(page);
    });
  }

  private LivePage.Channel channel(SseEmitter emitter) {
    return new LivePage.Channel() {
      @Override
      public void tell(String seen) throws IOException {
        emitter.send(SseEmitter.event().id(seen).data(word));
      }

      @Override
      public void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
      }

      @Override
      public void close() {
        try {
          emitter.complete();
        } catch (IllegalStateException e) {
          // the server has given the connection up already
        }
      }
    };
  }
}
