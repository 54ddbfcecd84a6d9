package app.afterbell.sessions;

/** Whose wish a cancellation is: it decides whether anything is billed or paid (R14). */
public enum Asker {
  /** A student or a guardian: billed and paid by the notice (R8). */
  FAMILY,
  /** Never billed, never paid. */
  MENTOR,
  /** Likewise. */
  STAFF
}
