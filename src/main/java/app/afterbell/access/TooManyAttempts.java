package app.afterbell.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** This account, or this network address, has to wait before it may try again. */
public class TooManyAttempts extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("too many attempts");
    this.wait = wait;
  }

  /** Whole minutes, rounded up: at least 1. */
  public int minutes() {
    return Math.toIntExact(Math.max(1, wait.plusSeconds(59).toMinutes()));
  }

  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
