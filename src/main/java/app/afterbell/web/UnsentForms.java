package app.afterbell.web;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into a form that could not be taken, until its page is opened again by the same person in the
 * same browser, and at most for half an hour: an ended sign-in loses nothing (R19), also without a script.
 * {@link UnsentStore} keeps it, under a key that only a cookie of that browser has. Nothing of it is ever sent again by
 * itself.
 */
@Component
public class UnsentForms {

  /** The field of every form that says whose page it stands on. */
  public static final String OWNER = "_from";

  static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST_OF_ONE = 300_000;
  private static final int MOST_IN_ONE_BROWSER = 5;
  private static final HostCookie COOKIE = new HostCookie("afterbell-unsent");
  private static final Set<String> NEVER =
      Set.of("_csrf", OWNER, "password", "old", "new", "credential", "token", "secret", Proof.PASSWORD, Proof.CODE,
          Proof.SEND);

  private final UnsentStore store;
  private final Clock clock;

  UnsentForms(UnsentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Keeps this form for its page.
   *
   * @param owner who sends it; the one whose page it says that it stood on, where nobody is signed in any more
   * @return whether it is kept: not where it is too long, or nobody's
   */
  public boolean keep(
      HttpServletRequest request, HttpServletResponse response, String page, @Nullable PersonId owner,
      boolean signedOut) {
    return keep(request, response, new Unsent(
        page, request.getRequestURI(), owner, signedOut, typed(request), clock.instant().plus(KEPT)));
  }

  /**
   * Keeps what was typed in a form of this page so far, while its person signs in again: it went somewhere else than it
   * will go then.
   */
  public void keepWhile(HttpServletRequest request, HttpServletResponse response, String page, PersonId owner,
      Set<String> ours) {
    var typed = typed(request);
    typed.keySet().removeAll(ours);
    if (typed.values().stream().flatMap(List::stream).anyMatch(value -> !value.isEmpty())) {
      keep(request, response, new Unsent(page, Unsent.ANY, owner, true, typed, clock.instant().plus(KEPT)));
    }
  }

  private boolean keep(HttpServletRequest request, HttpServletResponse response, Unsent form) {
    if (form.size() > MOST_OF_ONE) {
      return false;
    }
    COOKIE.give(put(COOKIE.read(request).orElse(null), form), KEPT, request, response);
    return true;
  }

  /**
   * Whose page the form says that it stood on. Anybody can write that: it opens nothing without the key in the browser.
   */
  public static @Nullable PersonId ownerOf(HttpServletRequest request) {
    try {
      var owner = Uploads.isUpload(request) ? null : request.getParameter(OWNER);
      return owner == null ? null : new PersonId(UUID.fromString(owner));
    } catch (IllegalArgumentException nobody) {
      return null;
    }
  }

  /** What was typed on the page that is asked for, by the one who asks for it. */
  public Optional<Unsent> of(HttpServletRequest request) {
    var key = COOKIE.read(request).orElse(null);
    if (key == null || !request.getMethod().equals("GET")) {
      return Optional.empty();
    }
    var viewer = ViewerArgument.viewer();
    var owner = viewer == null ? null : viewer.id();
    return store.of(key, clock.instant()).stream()
        .filter(form -> form.page().equals(request.getRequestURI()))
        .filter(form -> form.fields().isEmpty() || Objects.equals(form.owner(), owner))
        .findFirst();
  }

  /** Drops what this browser's key stands for and cannot be read any more. @return whether there was such a thing */
  boolean dropsUnreadable(HttpServletRequest request, HttpServletResponse response) {
    var key = COOKIE.read(request).orElse(null);
    if (key == null || !request.getMethod().equals("GET") || !store.isUnreadable(key, clock.instant())) {
      return false;
    }
    store.forget(key);
    COOKIE.takeBack(request, response);
    return true;
  }

  /** It has been shown: it is kept no longer. */
  void shown(Unsent form, HttpServletRequest request, HttpServletResponse response) {
    var key = COOKIE.read(request).orElseThrow();
    var others = store.of(key, clock.instant()).stream().filter(other -> !other.equals(form)).toList();
    store.replace(key, others);
    if (others.isEmpty()) {
      COOKIE.takeBack(request, response);
    }
  }

  // A browser's other forms go on under the new key, except an earlier one of the same page.
  private Secret put(@Nullable Secret earlier, Unsent form) {
    var now = clock.instant();
    var forms = new ArrayList<Unsent>();
    forms.add(form);
    if (earlier != null) {
      store.of(earlier, now).stream()
          .filter(other -> !other.page().equals(form.page()) || !Objects.equals(other.owner(), form.owner()))
          .limit(MOST_IN_ONE_BROWSER - 1)
          .forEach(forms::add);
      store.forget(earlier);
    }
    return store.put(forms, now);
  }

  private static Map<String, List<String>> typed(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, List<String>>();
    if (Uploads.isUpload(request)) {
      return fields; // files stay unread: its page says that they are to be chosen again
    }
    request.getParameterMap().forEach((name, values) -> {
      if (!NEVER.contains(name)) {
        fields.put(name, List.of(values));
      }
    });
    return fields;
  }
}
