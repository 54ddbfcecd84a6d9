package app.afterbell.nudges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor is told now.
 *
 * @param askedBy who asked for it; null where the product does it by itself
 * @param about what waits, the oldest due first; empty where it tells of what comes alone
 * @param coming what comes, in the evening, where they chose to be told
 */
record Message(NudgeId id, Standing to, @Nullable Staff askedBy, List<Waiting> about, List<Coming> coming) {

  Message(NudgeId id, Standing to, @Nullable Staff askedBy, List<Waiting> about) {
    this(id, to, askedBy, about, List.of());
  }

  Message with(List<Coming> some) {
    return new Message(id, to, askedBy, about, some);
  }
}
