package app.afterbell.mentor.log;

import app.afterbell.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * All words of the page's one button, and the sentences that can be proposed, for the script that follows each choice.
 */
final class PressTable {

  private static final String VALUE = "{0}";
  private static final List<String> WORDS = List.of(
      "log.min", "log.missed", "log.cancelled", "log.who", "log.unclear",
      "change.min", "change.missed", "change.cancelled", "change.who", "change.unclear",
      "with.send", "with.send.min", "with.change", "with.change.min", "with.sentence",
      "alone.none", "alone.same", "alone.send", "alone.change", "alone.sentence",
      "attended", "missed", "cancelled", "ask", "asking");

  private PressTable() {}

  static String of(LogPage page, Ui ui) {
    var words = new LinkedHashMap<String, String>();
    WORDS.forEach(key -> words.put(key, ui.text("mentor.press." + key, VALUE, "{1}")));
    var proposals = new LinkedHashMap<String, String>();
    List.of("missed", "cancelled", "mixed").forEach(how -> proposals.put(how, page.proposal(ui, how)));
    return JsonMapper.shared().writeValueAsString(Map.of(
        "attendance", Press.name(page.press().attendance()),
        "note", page.press().name(),
        "words", words,
        "proposals", proposals,
        "longest", page.loggable().longest(),
        "whole", page.desk().isStaffs()));
  }
}
