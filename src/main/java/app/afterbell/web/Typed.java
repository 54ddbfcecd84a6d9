package app.afterbell.web;

import app.afterbell.shared.Checked;
import app.afterbell.shared.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that was sent, and what is wrong with them, in the order in which they were read. A controller
 * takes it as an argument: the one way to read what a browser posts. What no form of ours sends is refused (400), or
 * means nothing.
 */
public final class Typed {

  private final Map<String, List<String>> fields;
  private final Map<String, Reason> refusals = new LinkedHashMap<>();

  private Typed(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** A form that nobody has sent yet. */
  public static Typed nothing() {
    return new Typed(Map.of());
  }

  /** As it was sent before. @param values one of each field, in their order */
  public static Typed of(Map<String, String> values) {
    var fields = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> fields.put(name, List.of(value)));
    return new Typed(fields);
  }

  /** As if it was sent. @param values of each field, in their order */
  public static Typed ofAll(Map<String, List<String>> values) {
    return new Typed(new LinkedHashMap<>(values));
  }

  static Typed of(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    return new Typed(fields);
  }

  /** In the order of the form. */
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** What was typed; nothing where the field was not sent. */
  public String text(String field) {
    return text(field, "");
  }

  public String text(String field, String whereNotSent) {
    return has(field) ? fields.get(field).getFirst() : whereNotSent;
  }

  /** What each form of ours sends. @throws NotOurForm where it was not sent */
  public String needed(String field) {
    if (!has(field)) {
      throw new NotOurForm();
    }
    return text(field);
  }

  /** As a box that was ticked, or a button that says yes, sends it. */
  public boolean isOn(String field) {
    return text(field).equals("true");
  }

  /** A whole number, such as a revision. One that was tampered with, or not sent, is one that matches nothing: -1. */
  public int number(String field) {
    return number(field, -1);
  }

  public int number(String field, int whereNotSent) {
    var text = text(field);
    return !has(field) ? whereNotSent : text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** @throws NotOurForm where it is no id */
  public UUID id(String field) {
    return readId(needed(field)).orElseThrow(NotOurForm::new);
  }

  /** As {@link #id}; empty where a choice of all was left as it is, or nothing was sent. */
  public Optional<UUID> chosenId(String field) {
    return text(field).isEmpty() ? Optional.empty() : Optional.of(id(field));
  }

  /** Empty where it is no id. */
  public static Optional<UUID> readId(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Each that was sent under this name. */
  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** @throws NotOurForm where one of them is none of these */
  public <E extends Enum<E>> List<E> all(Class<E> type, String field) {
    return all(field).stream().filter(text -> !text.isEmpty())
        .map(text -> one(type, text).orElseThrow(NotOurForm::new)).toList();
  }

  /** One of these, as forms send it, in lower case or as it is called; else empty. */
  public static <E extends Enum<E>> Optional<E> one(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text) || one.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
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
