package app.afterbell.templates;

/**
 * A section that a template suggests.
 *
 * @param heading one line; each once in a template, whatever its case
 * @param hint what belongs into it, said beside the box; may be empty
 * @param required whether notes that keep the template's structure must fill it
 * @param practise whether it says what to practise: the family's home makes a list of it that can be ticked
 */
public record Section(String heading, String hint, boolean required, boolean practise) {

  public Section {
    heading = Headings.clean(heading);
    hint = hint.strip().replaceAll("\\s+", " ");
  }
}
