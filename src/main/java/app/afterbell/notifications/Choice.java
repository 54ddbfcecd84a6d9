package app.afterbell.notifications;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a guardian chose for a student (R22), and what that makes of the places at which sessions with notes stand.
 *
 * @param every sessions in a reminder, 2 to 12: of use for {@link Rhythm#NTH} alone
 */
public record Choice(Rhythm rhythm, int every, Via via) {

  public static final int LEAST = 2;
  public static final int MOST = 12;

  public Choice {
    if (every < LEAST || every > MOST) {
      throw new IllegalArgumentException(every + " sessions in a reminder");
    }
  }

  /**
   * From which place on there is something to tell. What was told is never told again. What came in while nobody wanted it, or
   * long ago, is not told either; but it fills up: who joins after the 22nd session is reminded after the 24th.
   */
  public int reached(int told, int muted) {
    return Math.max(told, rhythm == Rhythm.NTH ? muted - muted % every : muted);
  }

  /**
   * What is to be told now.
   *
   * @param told the last place that a reminder held, 0 for none
   * @param muted the last place that came in unwanted, 0 for none
   * @param ready the last place of which guardians may hear
   * @return nothing where too few are there
   */
  public List<Places> due(int told, int muted, int ready) {
    int from = reached(told, muted);
    return switch (rhythm) {
      case NONE -> List.of();
      case EACH, WEEKLY -> ready > from ? List.of(new Places(from, ready)) : List.of();
      case NTH -> IntStream.range(0, Math.max(0, ready - from) / every)
          .mapToObj(i -> new Places(from + i * every, from + (i + 1) * every))
          .toList();
    };
  }

  /** The place that completes the next reminder. @param sessions how many there are */
  public int next(int told, int muted, int sessions) {
    int from = reached(told, muted);
    return rhythm == Rhythm.NTH ? from + every * Math.max(1, Math.ceilDiv(sessions - from, every)) : Math.max(from, sessions) + 1;
  }
}
