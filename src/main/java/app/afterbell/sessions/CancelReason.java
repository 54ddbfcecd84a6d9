package app.afterbell.sessions;

/** Why somebody cannot come, for somebody who wants to say it. It changes nothing of the price. */
public enum CancelReason {
  ILL,
  AWAY,
  CONFLICT,
  EMERGENCY,
  OTHER
}
