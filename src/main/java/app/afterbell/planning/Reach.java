package app.afterbell.planning;

/** Which sessions of a series are changed (R33). */
public enum Reach {
  /** A single move: what was agreed stays. */
  THIS_ONE,
  THIS_AND_LATER,
  ALL_TO_COME
}
