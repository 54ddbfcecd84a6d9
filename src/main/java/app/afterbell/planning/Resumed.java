package app.afterbell.planning;

import java.util.List;

/**
 * What became of an engagement's dates once something was put back.
 *
 * @param returning the sessions that had fallen away, with what became of them
 * @param dated the dates that were looked at now, for which there was none
 */
public record Resumed(List<Returning> returning, List<Dated> dated) {

  /** How many sessions stand again. */
  public int restored() {
    return (int) returning.stream().filter(Returning::stands).count();
  }

  /** How many new ones are on the plan. */
  public int planned() {
    return (int) dated.stream().filter(one -> one.outcome() instanceof Dated.Outcome.Planned).count();
  }
}
