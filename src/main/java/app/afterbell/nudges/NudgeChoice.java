package app.afterbell.nudges;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mentor chose (R36): who has not chosen is told of everything, by every way. Without a way, of nothing. */
public record NudgeChoice(Set<Moment> moments, Set<Way> ways) {

  public static final NudgeChoice ALL = new NudgeChoice(EnumSet.allOf(Moment.class), EnumSet.allOf(Way.class));

  public NudgeChoice {
    moments = Set.copyOf(moments);
    ways = Set.copyOf(ways);
  }

  /** Whether it is a reason to tell something. */
  public boolean wants(Moment moment) {
    return !ways.isEmpty() && moments.contains(moment);
  }

  public boolean by(Way way) {
    return ways.contains(way);
  }

  /** The same without mail. */
  public NudgeChoice withoutMail() {
    return new NudgeChoice(moments, ways.stream().filter(way -> way != Way.MAIL).collect(Collectors.toSet()));
  }
}
