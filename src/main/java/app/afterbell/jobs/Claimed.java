package app.afterbell.jobs;

/** A row as it was claimed. The one who has claimed it since counts another attempt, and it is theirs. */
public interface Claimed {

  Object id();

  /** This one too: the claim counted it. */
  int attempts();
}
