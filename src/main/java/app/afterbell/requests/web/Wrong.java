package app.afterbell.requests.web;

import app.afterbell.requests.DecisionAnswer.AlreadyDecided;
import app.afterbell.requests.RequestRefusal;
import app.afterbell.sessions.Refusal;
import app.afterbell.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Something to put right.
 *
 * @param field its id; empty for the form as a whole
 * @param sentence in the reader's language and time
 */
record Wrong(String field, Function<Ui, String> sentence) {

  static Wrong of(RequestRefusal refusal) {
    return switch (refusal) {
      case RequestRefusal.TextMissing(var field) -> in(field, "requests.wrong.missing." + field);
      case RequestRefusal.TextTooLong(var field, int longest) -> in(field, "requests.wrong.too-long", longest);
      case RequestRefusal.NotText(var field) -> in(field, "requests.wrong.not-text");
      case RequestRefusal.UnknownChoice(var field) -> in(field, "requests.wrong.choice");
      case RequestRefusal.NotLogged _ -> in("", "requests.wrong.not-logged");
      case RequestRefusal.SameAlready _ -> in("", "requests.wrong.same");
      case RequestRefusal.NobodyAttended _ -> in("", "requests.wrong.nobody");
      case RequestRefusal.MinutesNotChosen _ -> in("minutes", "requests.wrong.minutes-not-chosen");
      case RequestRefusal.MinutesOfNoUse _ -> in("minutes", "requests.wrong.minutes-of-no-use");
      case RequestRefusal.MinutesWrong(int least, int most, int step) ->
          in("minutes", "requests.wrong.minutes", least, most, step);
      case RequestRefusal.OtherTerms _ -> in("", "requests.wrong.other-terms");
      case RequestRefusal.NotYet _ -> in("starts", "requests.wrong.not-yet");
      case RequestRefusal.TooLongAgo _ -> in("starts", "requests.wrong.too-long-ago");
      case RequestRefusal.Collides(var name, var at) -> new Wrong("starts", ui -> name == null || name.isEmpty()
          ? ui.text("requests.wrong.taken") : ui.text("requests.wrong.taken-by", name, ui.formats().dayAndTime(at)));
      case RequestRefusal.OwnRequest _ -> in("", "requests.wrong.own");
      case RequestRefusal.DecidedElsewhere _ -> in("", "requests.wrong.elsewhere");
      case RequestRefusal.ByLog(var reason) -> byLog(reason);
    };
  }

  // Of what a log can be refused for, what approving can meet.
  private static Wrong byLog(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TooShort r -> in("minutes", "requests.wrong.at-least", r.least());
      case Refusal.TooLong r -> in("minutes", "requests.wrong.at-most", r.longest());
      case Refusal.MuchTooLong r -> in("minutes", "requests.wrong.at-most", r.most());
      case Refusal.OffTheGrid r -> in("minutes", "requests.wrong.grid", r.step(), r.below(), r.above());
      case Refusal.NotLonger r -> in("minutes", "requests.wrong.step", r.step());
      case Refusal.Cancelled _ -> in("", "requests.wrong.cancelled");
      case Refusal.NotStarted _ -> in("starts", "requests.wrong.not-yet");
      case Refusal.SectionEmpty r -> in("notes", "requests.wrong.section", r.heading());
      case Refusal.NotesEmpty _ -> in("notes", "requests.wrong.missing.notes");
      case Refusal.NotesTooLong r -> in("notes", "requests.wrong.too-long", r.longest());
      default -> in("", "requests.wrong.by-log");
    };
  }

  /** It is decided: what was written with a decision can still be said. */
  static Wrong already(AlreadyDecided already) {
    var state = already.state().name().toLowerCase(Locale.ROOT);
    return new Wrong("text", ui -> ui.text("requests.wrong.already." + state, already.byName(),
        ui.formats().moment(already.at())) + " " + ui.text("requests.wrong.late"));
  }

  static List<Wrong> of(List<RequestRefusal> refusals) {
    return refusals.stream().map(Wrong::of).toList();
  }

  static Map<String, String> sentences(List<Wrong> wrong, Ui ui) {
    var sentences = new LinkedHashMap<String, String>();
    wrong.forEach(one -> sentences.put(one.field(), one.sentence().apply(ui)));
    return sentences;
  }

  private static Wrong in(String field, String key, Object... values) {
    return new Wrong(field, ui -> ui.text(key, values));
  }
}
