package app.afterbell.tasks.web.live;

import app.afterbell.shared.PersonId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The open pages of this instance. */
@Component
class Listeners {

  /** Of one mentor. A browser opens no more than six connections to one address: two stay free for pages. */
  static final int MOST = 4;

  private final Set<Listener> all = ConcurrentHashMap.newKeySet();

  /** @return false where this mentor has as many as one can have */
  synchronized boolean add(Listener listener) {
    var open = all.stream().filter(other -> other.mentor().equals(listener.mentor())).count();
    return open < MOST && all.add(listener);
  }

  void remove(Listener listener) {
    all.remove(listener);
  }

  Set<PersonId> mentors() {
    return all.stream().map(Listener::mentor).collect(Collectors.toSet());
  }

  List<Listener> all() {
    return List.copyOf(all);
  }
}
