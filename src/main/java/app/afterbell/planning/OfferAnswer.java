package app.afterbell.planning;

import app.afterbell.sessions.PlanRefusal;

/** What is done about an offer to a substitute comes to. */
public sealed interface OfferAnswer {

  record Done(OfferId id) implements OfferAnswer {}

  /** It was answered or withdrawn already, or the session is another one by now. */
  record Over() implements OfferAnswer {}

  /** That mentor was asked already, for other pay or with another plan, and has not answered yet. */
  record AlreadyAsked() implements OfferAnswer {}

  /** A substitute holds it. */
  record Held() implements OfferAnswer {}

  /** That mentor cannot take it. */
  record DoesNotFit() implements OfferAnswer {}

  record Refused(PlanRefusal why) implements OfferAnswer {}
}
