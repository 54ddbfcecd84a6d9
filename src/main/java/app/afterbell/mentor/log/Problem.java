package app.afterbell.mentor.log;

import app.afterbell.web.Ui;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something to put right: beside its field, and counted above the form.
 *
 * @param field the id of the field; empty for the form as a whole
 * @param heading under which the notes lack something; else null
 * @param sentence in the reader's language and time
 */
public record Problem(String field, @Nullable String heading, Function<Ui, String> sentence) {

  Problem(String field, Function<Ui, String> sentence) {
    this(field, null, sentence);
  }

  static Problem of(String field, String key, Object... values) {
    return new Problem(field, ui -> ui.text(key, values));
  }

  boolean isInNotes() {
    return field.equals("notes");
  }
}
