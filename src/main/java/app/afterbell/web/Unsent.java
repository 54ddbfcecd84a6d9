package app.afterbell.web;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was not taken because its sender was signed out, or its page too old, with all that was chosen and typed
 * in it.
 *
 * @param page on which the form stands
 * @param action where it was sent; {@link #ANY} where it would go somewhere else: its fields tell which it is
 * @param owner whose page it was; null on pages for people who are not signed in
 * @param signedOut whether that was the reason
 * @param fields without passwords and tokens
 */
public record Unsent(
    String page,
    String action,
    @Nullable PersonId owner,
    boolean signedOut,
    Map<String, List<String>> fields,
    Instant until) {

  static final String ANY = "";

  /** Each field's first value: as a controller reads a form. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    fields.forEach((name, all) -> values.put(name, all.getFirst()));
    return values;
  }

  /** Characters. */
  int size() {
    return fields.entrySet().stream()
        .mapToInt(field -> field.getKey().length() + field.getValue().stream().mapToInt(String::length).sum())
        .sum();
  }

  @Override
  public String toString() {
    return "Unsent[" + action + "]"; // what somebody typed is in no log
  }
}
