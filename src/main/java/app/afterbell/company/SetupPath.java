package app.afterbell.company;

import java.util.List;

/** How far a new company is, as it follows from what stands. */
public record SetupPath(List<Step> steps) {

  /** How a step stands. */
  public enum State { DONE, SKIPPED, OPEN }

  /** @param missing the end of the key that says what is missing; empty where nothing more is known */
  public record Step(SetupStep step, State state, String missing) {

    public boolean isOpen() {
      return state == State.OPEN;
    }
  }

  public long done() {
    return steps.stream().filter(step -> step.state() == State.DONE).count();
  }

  public long skipped() {
    return steps.stream().filter(step -> step.state() == State.SKIPPED).count();
  }

  /** Whether nothing is left to do: all is done or skipped. */
  public boolean isOver() {
    return steps.stream().noneMatch(Step::isOpen);
  }

  /** Whether this is the one to do next. */
  public boolean isNext(Step step) {
    return steps.stream().filter(Step::isOpen).findFirst().filter(step::equals).isPresent();
  }
}
