package app.afterbell.frame.web.leave;

import app.afterbell.planning.StandingSession;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for one session on a day off.
 *
 * @param to the new time, where it is to be moved, as it was typed
 * @param slot the new time, where it was one of those that were proposed; null else
 */
public record Choice(StandingSession session, What what, String to, @Nullable Instant slot) {

  private static final String TO = "move ";

  /** In the order of the form. */
  public enum What {
    LATER, KEEP, CANCEL, MOVE
  }

  public static List<Choice> of(Typed typed, List<StandingSession> standing) {
    return standing.stream().map(session -> {
      var chosen = typed.text("do-" + session.id().value());
      var slot = slot(chosen);
      return new Choice(session,
          slot.isPresent() ? What.MOVE : Typed.one(What.class, chosen).orElse(What.LATER),
          typed.text("to-" + session.id().value()).strip(), slot.orElse(null));
    }).toList();
  }

  /** What a form sends where a proposed time is chosen. */
  public static String moveTo(Instant slot) {
    return TO + slot;
  }

  /** Whether that is chosen. */
  public boolean isTo(Instant proposed) {
    return proposed.equals(slot);
  }

  private static Optional<Instant> slot(String sent) {
    try {
      return sent.startsWith(TO) ? Optional.of(Instant.parse(sent.substring(TO.length()))) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** As the form sent them. */
  public static Typed typed(List<Choice> choices) {
    var fields = new LinkedHashMap<String, String>();
    choices.forEach(one -> {
      fields.put("do-" + one.id(), one.slot() == null ? one.what().name() : moveTo(one.slot()));
      fields.put("to-" + one.id(), one.to());
    });
    return Typed.of(fields);
  }

  TypedTime time() {
    return new TypedTime(to, "", "");
  }

  public boolean is(String word) {
    return what.name().equalsIgnoreCase(word);
  }

  /** Its fields in the form, and where it stands on the page. */
  public String id() {
    return session.id().value().toString();
  }
}
