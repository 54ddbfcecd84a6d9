package app.afterbell.web;

import java.util.List;

/**
 * Labels that people choose from, beside each of which the company may say words of its own (R39): the module whose
 * form offers them has a bean of this, and its form shows the hint by {@code web.hint} or {@code web.hints}. They stand
 * on the page of settings in the order of {@code @Order}.
 */
public interface Labels {

  /** Its text is the heading on the page of settings; under {@code key.where} stands who reads them, and where. */
  String key();

  /** Those that can be chosen now. */
  List<Label> all();

  /**
   * @param name by which the hint is kept: letters, {@code _} and {@code -}, at the most 60, no other module's
   * @param words what people choose it by, or the key of its text
   * @param text whether {@code words} is a key
   */
  record Label(String name, String words, boolean text) {

    public static Label ofText(String name, String key) {
      return new Label(name, key, true);
    }

    public static Label ofWords(String name, String words) {
      return new Label(name, words, false);
    }

    public String in(Ui ui) {
      return text ? ui.text(words) : words;
    }
  }
}
