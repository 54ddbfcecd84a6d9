package app.afterbell.requests.web;

import app.afterbell.requests.Decision;
import app.afterbell.requests.RequestRefusal;
import app.afterbell.shared.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What staff chose and typed: what is wrong with it is said at once, and nothing that was typed counts for nothing.
 *
 * @param choice approve, other or decline
 * @param minutes as typed
 */
record DecisionForm(String choice, String minutes, @Nullable String word) {

  static final DecisionForm AS_ASKED = new DecisionForm("approve", "", null);

  static DecisionForm of(Map<String, String> fields) {
    return new DecisionForm(
        fields.getOrDefault("decision", ""), fields.getOrDefault("minutes", "").strip(), fields.get("word"));
  }

  boolean approvesOther() {
    return choice.equals("other");
  }

  /** Whether there is anything to do and to take back. */
  boolean canBeTried() {
    return !declines() && (!approvesOther() || others() != null);
  }

  boolean declines() {
    return choice.equals("decline");
  }

  List<RequestRefusal> wrong() {
    var wrong = new ArrayList<RequestRefusal>();
    if (!List.of("approve", "other", "decline").contains(choice)) {
      wrong.add(new RequestRefusal.UnknownChoice("decision"));
    }
    if (approvesOther() && others() == null) {
      wrong.add(new RequestRefusal.TextMissing("minutes"));
    } else if (!approvesOther() && !minutes.isEmpty()) {
      wrong.add(new RequestRefusal.MinutesNotChosen());
    }
    if (declines() && (word == null || Blank.is(word))) {
      wrong.add(new RequestRefusal.TextMissing("word"));
    }
    return List.copyOf(wrong);
  }

  /** The minutes that are approved in place of those asked for; null for as asked, or where they cannot be read. */
  @Nullable Integer others() {
    return approvesOther() && minutes.matches("\\d{1,4}") ? Integer.valueOf(minutes) : null;
  }

  Decision decision() {
    return new Decision(!declines(), others(), word);
  }
}
