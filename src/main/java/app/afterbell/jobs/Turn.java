package app.afterbell.jobs;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/** One turn of a sweep: when it began, and whether it is to end because the instance does. */
public final class Turn {

  private final Instant now;
  private final List<Runnable> atEnd = new CopyOnWriteArrayList<>();
  private volatile boolean ending;

  private Turn(Instant now) {
    this.now = now;
  }

  public static Turn at(Instant now) {
    return new Turn(now);
  }

  /** When it began. What takes long, as talking to a server does, asks the clock again. */
  public Instant now() {
    return now;
  }

  /** Nothing new is to be begun. */
  public boolean isEnding() {
    return ending;
  }

  /** Does some, and more, until nothing is left to do or it is to end. @return how many in all */
  public int whileAny(IntSupplier some) {
    int all = 0;
    while (!ending) {
      int did = some.getAsInt();
      if (did == 0) {
        break;
      }
      all += did;
    }
    return all;
  }

  /** To be done at once when it is to end, on another thread. It may be asked for twice. */
  public void whenEnding(Runnable what) {
    atEnd.add(what);
    if (ending) {
      what.run();
    }
  }

  /** Has it end soon: returns before it has. */
  public void end() {
    ending = true;
    atEnd.forEach(Runnable::run);
  }
}
