package app.afterbell.requests;

/** Where a request stands. */
public enum RequestState {
  OPEN,
  APPROVED,
  DECLINED,
  /** By its asker, while it was open. */
  TAKEN_BACK
}
