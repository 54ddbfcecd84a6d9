package app.afterbell.nudges.web.settings;

import app.afterbell.nudges.Moment;
import app.afterbell.nudges.NudgeChoice;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor chose.
 *
 * @param address where mail goes; null for who has none
 * @param saved whether it was just changed
 */
public record NudgeChoicePage(NudgeChoice choice, @Nullable String address, boolean saved) {

  public boolean nothing() {
    return choice.ways().isEmpty() || choice.moments().isEmpty();
  }

  public boolean picks(Moment moment) {
    return choice.moments().contains(moment);
  }
}
