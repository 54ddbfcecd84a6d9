package app.afterbell.nudges.web.settings;

import app.afterbell.nudges.Moment;
import app.afterbell.nudges.Night;
import app.afterbell.nudges.NudgeChoice;
import app.afterbell.nudges.Way;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor chose.
 *
 * @param address where mail goes; null for who has none
 * @param channel whether they have one in Slack
 * @param saved whether it was just changed
 * @param night when nobody is told
 */
public record NudgeChoicePage(NudgeChoice choice, @Nullable String address, boolean channel, boolean saved,
    Night night) {

  public boolean nothing() {
    return choice.ways().isEmpty() || choice.moments().isEmpty();
  }

  /** The ways by which they can be told. */
  public List<Way> offered() {
    return Arrays.stream(Way.values()).filter(way -> way != Way.SLACK || channel).toList();
  }

  public boolean picks(Moment moment) {
    return choice.moments().contains(moment);
  }
}
