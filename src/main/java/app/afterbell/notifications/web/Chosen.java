package app.afterbell.notifications.web;

import app.afterbell.notifications.Choice;
import app.afterbell.notifications.Rhythm;
import app.afterbell.notifications.Via;
import app.afterbell.web.Ui;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody picked in a form, or what is wrong with it. */
public record Chosen(String rhythm, String every, String via) {

  /** The rhythm; nothing where it is none of ours. */
  public Optional<Rhythm> pickedRhythm() {
    return Arrays.stream(Rhythm.values()).filter(one -> one.name().equalsIgnoreCase(rhythm)).findFirst();
  }

  public Optional<Via> pickedVia() {
    return Arrays.stream(Via.values()).filter(one -> one.name().equalsIgnoreCase(via)).findFirst();
  }

  /** How many sessions; where it does not matter, any will do. */
  public Optional<Integer> pickedEvery() {
    if (pickedRhythm().filter(Rhythm.NTH::equals).isEmpty()) {
      return Optional.of(Choice.LEAST);
    }
    return Optional.of(every.strip())
        .filter(text -> text.matches("[0-9]{1,2}"))
        .map(Integer::valueOf)
        .filter(number -> number >= Choice.LEAST && number <= Choice.MOST);
  }

  /** The text key of what is wrong; null where nothing is. */
  public @Nullable String refusal() {
    if (pickedRhythm().isEmpty() || pickedVia().isEmpty()) {
      return "notifications.choice.refused.nothing";
    }
    return pickedEvery().isEmpty() ? "notifications.choice.refused.every" : null;
  }

  /** For the form. @param field the id of the field that is wrong */
  public Map<String, String> errors(Ui ui, String field) {
    var wrong = refusal();
    return wrong == null ? Map.of() : Map.of(field, ui.text(wrong));
  }

  /** For the field itself. */
  public @Nullable String error(Ui ui) {
    var wrong = refusal();
    return wrong == null ? null : ui.text(wrong);
  }
}
