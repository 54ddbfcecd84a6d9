package app.afterbell.notifications;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
   * From which place on there is something to tell. What was told is never told again. What came in while nobody wanted
   * it, or long ago, is not told either; but it fills up: who joins after the 22nd session is reminded after the 24th.
   */
  public int reached(int told, int muted) {
    return Math.max(told, rhythm == Rhythm.NTH ? muted - muted % every : muted);
  }

  /**
   * What is to be told now: what holds anything new. Old notes that came in among new ones fill up a reminder, and are
   * no reason for one.
   *
   * @param told the last place that a reminder held, 0 for none
   * @param muted the last place that came in unwanted, 0 for none
   * @param ready the last place of which guardians may hear
   * @param fresh the places that are news, all after told and muted
   * @return nothing where too few are there
   */
  public List<Places> due(int told, int muted, int ready, Collection<Integer> fresh) {
    int from = reached(told, muted);
    var all = switch (rhythm) {
      case NONE -> Stream.<Places>empty();
      case EACH, WEEKLY -> ready > from ? Stream.of(new Places(from, ready)) : Stream.<Places>empty();
      case NTH -> IntStream.range(0, Math.max(0, ready - from) / every)
          .mapToObj(i -> new Places(from + i * every, from + (i + 1) * every));
    };
    return all.filter(places -> fresh.stream().anyMatch(places::hold)).toList();
  }

  /** The place that completes the next reminder. @param sessions how many there are */
  public int next(int told, int muted, int sessions) {
    int from = reached(told, muted);
    return rhythm == Rhythm.NTH ? from + every * Math.max(1, Math.ceilDiv(sessions - from, every))
        : Math.max(from, sessions) + 1;
  }
}
