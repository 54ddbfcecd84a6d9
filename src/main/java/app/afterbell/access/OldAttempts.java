package app.afterbell.access;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets what was counted of attempts to sign in, once it holds nobody up any more. */
@Component
class OldAttempts implements Sweep {

  private final SignInAttempts attempts;

  OldAttempts(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  public String key() {
    return "access.sweep.attempts";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int turn(Turn turn) {
    return attempts.forget(turn.now());
  }
}
