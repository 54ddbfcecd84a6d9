package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.PlanRefusal;

/** Says why a session was not cancelled, and what would be right. */
public final class Refusals {

  // Said once, no matter of how many: who it collides with is not for every reader to know.
  private static final Wrong TAKEN = new Wrong("", ui -> ui.text("frame.move.wrong.taken"));

  private Refusals() {}

  public static Wrong wrong(PlanRefusal refusal) {
    return switch (refusal) {
      case PlanRefusal.Started r ->
          new Wrong("", ui -> ui.text("frame.cancel.wrong.started", ui.formats().moment(r.startsAt())));
      case PlanRefusal.ToldMissing _ -> new Wrong("told", ui -> ui.text("frame.cancel.wrong.told-missing"));
      case PlanRefusal.ToldInFuture _ -> new Wrong("told", ui -> ui.text("frame.cancel.wrong.told-in-future"));
      case PlanRefusal.ToldTooLongAgo _ -> new Wrong("told", ui -> ui.text("frame.cancel.wrong.told-too-long-ago"));
      case PlanRefusal.NoteTooLong r ->
          new Wrong("note", ui -> ui.text("frame.cancel.wrong.note-too-long", r.length(), r.longest()));
      case PlanRefusal.NoteNotText _ -> new Wrong("note", ui -> ui.text("frame.cancel.wrong.note-not-text"));
      case PlanRefusal.NobodyNamed _ -> new Wrong("student", ui -> ui.text("frame.cancel.wrong.nobody"));
      case PlanRefusal.NotInSession _ -> new Wrong("", ui -> ui.text("frame.cancel.wrong.not-in-session"));
      case PlanRefusal.OtherPrice r -> new Wrong("", ui -> ui.text(
          r.now() == AttendanceStatus.CANCELLED_BILLABLE ? "frame.cancel.wrong.billed-by-now"
          : "frame.cancel.wrong.free-by-now"));
      case PlanRefusal.UndoOver r ->
          new Wrong("", ui -> ui.text("frame.cancel.wrong.undo-over", ui.formats().time(r.until())));
      case PlanRefusal.Collides _ -> TAKEN;
      case PlanRefusal.CalledOff _, PlanRefusal.NewTimePast _, PlanRefusal.NewTimeTooFar _,
          PlanRefusal.MinutesOutOfRange _, PlanRefusal.MinutesOffGrid _, PlanRefusal.Unchanged _,
          PlanRefusal.ReasonMissing _, PlanRefusal.NotLate _, PlanRefusal.NeedsWaiver _, PlanRefusal.WaiversUsed _,
          PlanRefusal.OthersCome _, PlanRefusal.NotAgreedThen _, PlanRefusal.ChangedSince _,
          PlanRefusal.OneToThreeTimes _ ->
          MoveRefusals.wrong(refusal);
    };
  }
}
