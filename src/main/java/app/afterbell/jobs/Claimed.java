package app.afterbell.jobs;

/** A row as it was claimed. Whoever has claimed it since counts another attempt, and it is theirs. */
public interface Claimed {

  Object id();

  /** This one too: the claim counted it. */
  int attempts();
}
