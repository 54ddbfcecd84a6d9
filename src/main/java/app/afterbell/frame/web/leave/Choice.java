package app.afterbell.frame.web.leave;

import app.afterbell.planning.StandingSession;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What somebody chose for one session on a day off.
 *
 * @param to the new time, where it is to be moved, as it was typed
 */
public record Choice(StandingSession session, What what, String to) {

  /** In the order of the form. */
  public enum What {
    LATER, KEEP, CANCEL, MOVE
  }

  public static List<Choice> of(Typed typed, List<StandingSession> standing) {
    return standing.stream().map(session -> new Choice(session,
        Typed.one(What.class, typed.text("do-" + session.id().value())).orElse(What.LATER),
        typed.text("to-" + session.id().value()).strip())).toList();
  }

  /** As the form sent them. */
  public static Typed typed(List<Choice> choices) {
    var fields = new LinkedHashMap<String, String>();
    choices.forEach(one -> {
      fields.put("do-" + one.id(), one.what().name());
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
