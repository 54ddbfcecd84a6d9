package app.afterbell.sessions.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.sessions.PlanRefusal;
import java.util.List;
import java.util.Locale;

/** Why a plan was not changed, as programs read it: where it stands in the body, and what would be right. */
final class PlanFaults {

  private PlanFaults() {}

  /** To be thrown. @param pointer what the body lacks */
  static RuntimeException missing(String pointer) {
    return Problem.of(ProblemType.MALFORMED, List.of(Fault.at(pointer, "is missing"))).found();
  }

  static Fault of(PlanRefusal refusal) {
    return switch (refusal) {
      case PlanRefusal.Started r -> Fault.of("The session started at " + r.startsAt() + "; log its attendance instead");
      case PlanRefusal.ToldMissing _ -> Fault.at("/toldAt", "is missing, and a family asked");
      case PlanRefusal.ToldInFuture _ -> Fault.at("/toldAt", "must not be later than now");
      case PlanRefusal.ToldTooLongAgo _ -> Fault.at("/toldAt", "must not be more than a year before the start");
      case PlanRefusal.NoteTooLong r -> Fault.at("/note", "must be at most " + r.longest() + " characters");
      case PlanRefusal.NoteNotText _ ->
          Fault.at("/note", "must not hold control characters other than tabs and line breaks");
      case PlanRefusal.NobodyNamed _ ->
          Fault.at("/students", "must name a student; absent for all that you may speak for");
      case PlanRefusal.NotInSession r ->
          Fault.at("/students", "must be students of this session that you may speak for: not "
          + r.student().value());
      case PlanRefusal.OtherPrice r ->
          Fault.at("/seen", "is no longer so: by now it would be " + r.now().name().toLowerCase(Locale.ROOT));
      case PlanRefusal.UndoOver r -> Fault.of("It could be taken back until " + r.until());
      case PlanRefusal.Collides r ->
          Fault.of((r.with().mentor() ? "The mentor" : "The student " + r.with().person().value())
          + " has another session at that time by now");
      case PlanRefusal.CalledOff _ -> Fault.of("The session is cancelled");
      case PlanRefusal.ReasonMissing _ -> Fault.at("/reason", "must be the key of a reason of the list");
      case PlanRefusal.NotLate r ->
          Fault.at("/reason", "bills the old time, and the family told by " + r.lastMoment() + ", in time");
      case PlanRefusal.NeedsWaiver r ->
          Fault.at("/waives", "must be true where the old time is not billed: the family told later than "
          + r.lastMoment());
      case PlanRefusal.WaiversUsed r ->
          Fault.at("/waives", "must be absent: a student gets " + r.most() + " waivers of a mentor in a year");
      case PlanRefusal.OthersCome _ ->
          Fault.at("/reason", "bills the old time, and other students come: cancel for the one who cannot");
      case PlanRefusal.OneToThreeTimes r -> Fault.at("/times", "must be one to " + r.most() + " times");
      case PlanRefusal.ChangedSince _ -> Fault.of("Something else was done to the session since");
      case PlanRefusal.NewTimePast _, PlanRefusal.NewTimeTooFar _, PlanRefusal.MinutesOutOfRange _,
          PlanRefusal.MinutesOffGrid _, PlanRefusal.Unchanged _, PlanRefusal.NotAgreedThen _ -> ofTime(refusal);
    };
  }

  private static Fault ofTime(PlanRefusal refusal) {
    return switch (refusal) {
      case PlanRefusal.NewTimeTooFar r -> Fault.at("/startsAt", "must not be later than " + r.farthest());
      case PlanRefusal.MinutesOutOfRange r ->
          Fault.at("/minutes", "must be between " + r.shortest() + " and " + r.longest());
      case PlanRefusal.MinutesOffGrid r -> Fault.at("/minutes", "must be a multiple of " + r.step() + ", or as it was");
      case PlanRefusal.Unchanged _ -> Fault.at("/startsAt", "is its time already, and minutes its length");
      case PlanRefusal.NotAgreedThen _ -> Fault.at("/startsAt", "must be a day for which the engagement is agreed");
      default -> Fault.at("/startsAt", "must be later than now");
    };
  }
}
