package app.afterbell.shared;

/** What reading a value that somebody typed comes to: the value, or the reason why it is none. */
public sealed interface Checked<T> {

  record Fine<T>(T value) implements Checked<T> {}

  record Refused<T>(Reason reason) implements Checked<T> {}

  static <T> Checked<T> fine(T value) {
    return new Fine<>(value);
  }

  static <T> Checked<T> refused(Reason reason) {
    return new Refused<>(reason);
  }

  /** The value, where it is known to be good: in tests, and for what the product itself wrote. */
  default T get() {
    return switch (this) {
      case Fine<T>(var value) -> value;
      case Refused<T>(var reason) -> throw new IllegalArgumentException(reason.name());
    };
  }
}
