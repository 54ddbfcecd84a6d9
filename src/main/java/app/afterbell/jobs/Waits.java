package app.afterbell.jobs;

import java.time.Instant;
import java.util.List;

/** What of a module waits to be done by itself: it contributes a bean of this, and staff see it with all the others. */
public interface Waits {

  /** Each kind, also where nothing of it waits. Reads no more rows than {@link Waiting#MOST} of each. */
  List<Waiting> waiting(Instant now);
}
