package app.afterbell.mentor.log;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is read when it is first asked for: a submission that is accepted shows no page, and reads nothing for one. */
final class Lazily<T> implements Supplier<T> {

  private final Supplier<T> source;
  private @Nullable T value;

  Lazily(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    if (value == null) {
      value = source.get();
    }
    return value;
  }
}
