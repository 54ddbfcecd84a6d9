package app.afterbell.tasks.web.live;

import app.afterbell.shared.Viewer;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /mentor/live}: server-sent events without content; the page then asks for itself again. */
@Controller
class LiveController {

  // The browser comes again by itself, and is then asked who it is: a sign-in that ended ends this too.
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final long COME_AGAIN_AFTER_MILLIS = 1000;

  private final Listeners listeners;

  LiveController(Listeners listeners) {
    this.listeners = listeners;
  }

  /**
   * @param seen what the page showed when it was made
   * @param last what the connection before this one was told
   */
  @GetMapping("/mentor/live")
  ResponseEntity<SseEmitter> live(
      @RequestParam(defaultValue = "") String seen,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      Viewer viewer)
      throws IOException {
    var emitter = new SseEmitter(LIFETIME.toMillis());
    var listener = new Listener(viewer.id(), last == null ? seen : last, channel(emitter));
    if (!listeners.add(listener)) {
      return ResponseEntity.noContent().build();
    }
    emitter.onCompletion(() -> listeners.remove(listener));
    emitter.onTimeout(emitter::complete);
    emitter.onError(_ -> listeners.remove(listener));
    emitter.send(SseEmitter.event().comment("listening").reconnectTime(COME_AGAIN_AFTER_MILLIS));
    return ResponseEntity.ok().header("Cache-Control", "no-store").header("X-Accel-Buffering", "no").body(emitter);
  }

  private static Listener.Channel channel(SseEmitter emitter) {
    return new Listener.Channel() {
      @Override
      public void tell(String seen) throws IOException {
        emitter.send(SseEmitter.event().id(seen).data("tasks"));
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
