package app.afterbell.sessions.web.api;

import app.afterbell.api.Problem.Fault;
import app.afterbell.sessions.Refusal;
import app.afterbell.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The rules' refusals as programs read them: where it stands in the body, and what would be right. */
final class Faults {

  private final Function<PersonId, String> pointerTo;

  private Faults(Function<PersonId, String> pointerTo) {
    this.pointerTo = pointerTo;
  }

  static List<Fault> of(List<Refusal> refusals, AttendanceBody body) {
    return refusals.stream().map(new Faults(body::pointerTo)::of).toList();
  }

  static List<Fault> of(List<Refusal> refusals, NotesBody body) {
    return refusals.stream().map(new Faults(body::pointerTo)::of).toList();
  }

  private Fault of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotStarted r -> Fault.of("The session starts at " + r.opensAt() + "; it can be logged from then on");
      case Refusal.Cancelled r -> Fault.of("The session was cancelled at " + r.at() + "; there is nothing to log");
      case Refusal.TooLong r -> Fault.at("/minutes", "must be at most " + r.longest() + "; ask staff for more");
      case Refusal.NotLonger r -> Fault.at("/longer/minutes",
          "must be more than %d, and a multiple of %d".formatted(r.longest(), r.step()));
      case Refusal.MuchTooLong r -> Fault.at("/longer/minutes", "must be at most " + r.most());
      case Refusal.LongerWithoutReason _ -> Fault.at("/longer/reason", "is missing");
      case Refusal.LongerReasonTooLong r ->
          Fault.at("/longer/reason", "must be at most " + r.longest() + " characters");
      case Refusal.ChangeWithoutReason _ ->
          Fault.at("/why", "is missing: you change a status that stands, and its mentor and family are told why");
      case Refusal.ChangeReasonTooLong r -> Fault.at("/why", "must be at most " + r.longest() + " characters");
      case Refusal.TooShort r -> Fault.at("/minutes", "must be at least " + r.least());
      case Refusal.OffTheGrid r -> Fault.at("/minutes",
          "must be a multiple of %d, such as %d or %d; or as planned".formatted(r.step(), r.below(), r.above()));
      case Refusal.MinutesMissing _ -> Fault.at("/minutes", "is missing, and somebody attended");
      case Refusal.StatusMissing r -> Fault.at(pointerTo.apply(r.student()),
          "lacks the status of the student " + r.student().value());
      case Refusal.NotInSession r -> Fault.at(pointerTo.apply(r.student()) + "/student",
          "must be a student of this session, each once");
      case Refusal.ToldTooLongAgo r ->
          Fault.at(pointerTo.apply(r.student()) + "/toldAt", "must not be more than a year before the start");
      case Refusal.ToldInFuture r -> Fault.at(pointerTo.apply(r.student()) + "/toldAt", "must not be later than now");
      case Refusal.ReasonMissing r -> Fault.at(pointerTo.apply(r.student()) + "/reason",
          "is missing: by toldAt the status would be " + r.proposed().name().toLowerCase(Locale.ROOT));
      case Refusal.ReasonTooLong r -> Fault.at(pointerTo.apply(r.student()) + "/reason",
          "must be at most " + r.longest() + " characters");
      case Refusal.NotesEmpty _ -> Fault.at("/body", "must say more than the template");
      case Refusal.NotesTooLong r -> Fault.at("/body",
          "has %d characters; at most %d can be kept".formatted(r.length(), r.longest()));
      case Refusal.SectionEmpty r -> Fault.at("/body",
          "must say something under its heading \"" + r.heading() + "\", or have no heading of a template at all");
      case Refusal.PartTooLong r -> Fault.at(pointerTo.apply(r.student()) + "/body",
          "has %d characters; at most %d can be kept".formatted(r.length(), r.longest()));
      case Refusal.PartNotText r -> Fault.at(pointerTo.apply(r.student()) + "/body",
          "must not hold control characters other than tabs and line breaks");
      case Refusal.NotText _ -> Fault.of("Texts must not hold control characters other than tabs and line breaks");
      case Refusal.UndoOver r -> Fault.of("It could be taken back until " + r.until());
    };
  }
}
