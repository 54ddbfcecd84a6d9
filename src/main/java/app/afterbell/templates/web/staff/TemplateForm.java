package app.afterbell.templates.web.staff;

import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateText;
import app.afterbell.web.Typed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the browser sends, as it was typed: whatever is wrong with it, it can be shown again.
 *
 * @param what which button was pressed
 * @param revision that the form showed; 0 for a new template
 * @param chosen the suggested subjects that were ticked
 * @param more other subjects, a line each
 */
public record TemplateForm(
    String what, int revision, String name, List<Section> sections, List<String> chosen, String more) {

  // Far more than can be saved: what was sent beyond that did not come from our form.
  private static final int MOST_READ = 50;

  static TemplateForm empty() {
    return new TemplateForm("", 0, "", List.of(new Section("", "", false, false)), List.of(), "");
  }

  static TemplateForm of(NoteTemplate template) {
    return new TemplateForm(
        "", template.revision(), template.name(), template.sections(), template.subjects(), "");
  }

  static TemplateForm of(Typed fields) {
    var sections = new ArrayList<Section>();
    for (int i = 0; fields.has("heading-" + i) && i < MOST_READ; i++) {
      sections.add(new Section(
          fields.text("heading-" + i), fields.text("hint-" + i),
          fields.has("required-" + i), fields.has("practise-" + i)));
    }
    return new TemplateForm(
        fields.text("what"), fields.number("revision"), fields.text("name"),
        sections, fields.all("subject"), fields.text("more"));
  }

  TemplateText text() {
    return new TemplateText(name, sections, Stream.concat(chosen.stream(), more.lines()).toList());
  }

  TemplateForm basedOn(int standing) {
    return new TemplateForm(what, standing, name, sections, chosen, more);
  }

  /** Whether the button is the one that saves: what no button of the page says, saves nothing. */
  boolean saves() {
    return what.isEmpty() || what.equals("save");
  }

  boolean changesSections() {
    return what.equals("add") || moved("up-") >= 0 || moved("down-") >= 0 || moved("remove-") >= 0;
  }

  /** With a section more or less, or in another place, as the button says. */
  TemplateForm withSectionsChanged() {
    var changed = new ArrayList<>(sections);
    int up = moved("up-");
    int down = moved("down-");
    int removed = moved("remove-");
    if (what.equals("add")) {
      changed.add(new Section("", "", false, false));
    } else if (up > 0) {
      Collections.swap(changed, up, up - 1);
    } else if (down >= 0 && down < changed.size() - 1) {
      Collections.swap(changed, down, down + 1);
    } else if (removed >= 0) {
      changed.remove(removed);
    }
    return new TemplateForm(what, revision, name, List.copyOf(changed), chosen, more);
  }

  /** The section that the button was about, where it stands now; -1 for none. */
  public int focus() {
    if (what.equals("add")) {
      return sections.size() - 1;
    }
    int up = moved("up-");
    int down = moved("down-");
    return up >= 0 ? Math.max(0, up - 1) : down >= 0 ? Math.min(sections.size() - 1, down + 1) : -1;
  }

  private int moved(String button) {
    var number = what.startsWith(button) ? what.substring(button.length()) : "";
    return number.matches("\\d{1,2}") && Integer.parseInt(number) < sections.size() ? Integer.parseInt(number) : -1;
  }
}
