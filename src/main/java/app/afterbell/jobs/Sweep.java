package app.afterbell.jobs;

import java.time.Duration;

/**
 * Looks for what is due, does it, and ends: a module has a bean of this, and every instance runs it. Beside itself it
 * runs on other instances alone, so it takes rows with {@code for update skip locked}. An error ends one turn, whose
 * work is as due to the next.
 */
public interface Sweep {

  /** Of its text, by which staff and the log know it; always the same, as its last turns are kept under it. */
  String key();

  /** How long after a turn was begun the next one is, unless that one still runs. */
  Duration every();

  /** How long after a start the first turn is: what is seldom begins when the rush of a start is over. */
  default Duration firstAfter() {
    return every();
  }

  /** @return how many things it did, whatever they are here; 0 where nothing was due */
  int turn(Turn turn);
}
