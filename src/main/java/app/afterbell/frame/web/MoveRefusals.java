package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.PlanRefusal;

/** Says why a session was not moved, and what would be right. */
final class MoveRefusals {

  private MoveRefusals() {}

  static Wrong wrong(PlanRefusal refusal) {
    return switch (refusal) {
      case PlanRefusal.CalledOff _ -> new Wrong("", ui -> ui.text("frame.move.wrong.off"));
      case PlanRefusal.NewTimePast _ -> new Wrong("starts", ui -> ui.text("frame.move.wrong.past"));
      case PlanRefusal.NewTimeTooFar r ->
          new Wrong("starts", ui -> ui.text("frame.move.wrong.far", ui.formats().date(r.farthest())));
      case PlanRefusal.MinutesOutOfRange r ->
          new Wrong("minutes", ui -> ui.text("frame.move.wrong.range", r.shortest(), r.longest()));
      case PlanRefusal.MinutesOffGrid r -> new Wrong("minutes", ui -> ui.text("frame.move.wrong.grid", r.step()));
      case PlanRefusal.Unchanged _ -> new Wrong("starts", ui -> ui.text("frame.move.wrong.same"));
      case PlanRefusal.ReasonMissing _ -> new Wrong("reason", ui -> ui.text("frame.move.wrong.reason"));
      case PlanRefusal.NotLate r ->
          new Wrong("reason", ui -> ui.text("frame.move.wrong.in-time", ui.formats().moment(r.lastMoment())));
      case PlanRefusal.NeedsWaiver r ->
          new Wrong("reason", ui -> ui.text("frame.move.wrong.late", ui.formats().moment(r.lastMoment())));
      case PlanRefusal.WaiversUsed r -> new Wrong("waives", ui -> ui.text("frame.move.wrong.waivers", r.most()));
      case PlanRefusal.OthersCome _ -> new Wrong("reason", ui -> ui.text("frame.move.wrong.others"));
      case PlanRefusal.NotAgreedThen _ -> new Wrong("starts", ui -> ui.text("frame.move.wrong.not-agreed"));
      case PlanRefusal.OneToThreeTimes r ->
          new Wrong("time-1", ui -> ui.text("frame.propose.wrong.times", r.most()));
      default -> new Wrong("", ui -> ui.text("frame.move.wrong.changed"));
    };
  }
}
