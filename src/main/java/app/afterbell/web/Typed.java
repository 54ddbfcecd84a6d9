package app.afterbell.web;

import app.afterbell.shared.Checked;
import app.afterbell.shared.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form that was sent: what was typed, and what is wrong with it, in the order in which it was read. */
public final class Typed {

  private final Map<String, String> fields;
  private final Map<String, Reason> refusals = new LinkedHashMap<>();

  public Typed(Map<String, String> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** A form that nobody has sent yet. */
  public static Typed nothing() {
    return new Typed(Map.of());
  }

  /** What was typed; nothing where the field was not sent. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The value; null where it was refused, which is then noted. */
  public <T> @Nullable T take(String field, Checked<T> checked) {
    return switch (checked) {
      case Checked.Fine<T>(var value) -> value;
      case Checked.Refused<T>(var reason) -> {
        refuse(field, reason);
        yield null;
      }
    };
  }

  public void refuse(String field, Reason reason) {
    refusals.put(field, reason);
  }

  public boolean isFine() {
    return refusals.isEmpty();
  }

  /** The field's id to the sentence, for the form. */
  public Map<String, String> errors(Ui ui) {
    var sentences = new LinkedHashMap<String, String>();
    refusals.forEach((field, reason) -> sentences.put(field, ui.text(reason.key())));
    return Collections.unmodifiableMap(sentences);
  }

  /** The sentence beside a field, if there is one. */
  public @Nullable String error(Ui ui, String field) {
    return Optional.ofNullable(refusals.get(field)).map(reason -> ui.text(reason.key())).orElse(null);
  }
}
