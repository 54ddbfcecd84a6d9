package app.afterbell.outstanding.web.staff;

import app.afterbell.outstanding.Nameless;
import app.afterbell.outstanding.PublishAnswer;
import app.afterbell.outstanding.Publishing;
import app.afterbell.outstanding.Source;
import app.afterbell.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A note on its way to being an outstanding one.
 *
 * @param proposal of the notes as their mentor wrote them
 * @param text what the box shows
 * @param found names that the product still finds in it, and what might be one
 * @param answer why it was not taken; null where nothing was sent
 * @param published whether a version is published already
 */
public record PublishPage(
    Source source, Nameless proposal, String text, Nameless found, @Nullable PublishAnswer answer, boolean preview,
    boolean published) {

  public String path() {
    return "/staff/sessions/" + source.session().value() + "/outstanding";
  }

  /** The names that would be read; asked for once more before they are published. */
  public List<String> left() {
    return answer instanceof PublishAnswer.NamesLeft(var names) ? names : List.of();
  }

  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    var sentence = switch (answer) {
      case null -> null;
      case PublishAnswer.Published _ -> null;
      case PublishAnswer.Empty _ -> ui.text("outstanding.wrong.empty");
      case PublishAnswer.TooLong(var length, var longest) -> ui.text("outstanding.wrong.too-long", length, longest);
      case PublishAnswer.NotText _ -> ui.text("outstanding.wrong.not-text");
      case PublishAnswer.NamesLeft(var names) ->
          ui.text("outstanding.wrong.names", String.join("”, “", names), names.size());
      case PublishAnswer.AlreadyPublished _ -> ui.text("outstanding.wrong.already");
    };
    if (sentence != null) {
      errors.put("body", sentence);
    }
    return errors;
  }

  public int longest() {
    return Publishing.LONGEST;
  }
}
