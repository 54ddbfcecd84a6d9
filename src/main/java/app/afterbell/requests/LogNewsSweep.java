package app.afterbell.requests;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the mail of logs that staff changed, within seconds of its time; safe to run twice, on several instances. */
@Component
class LogNewsSweep implements Sweep {

  private static final int AT_ONCE = 50;

  private final LogNewsMail mail;
  private final TransactionOperations transaction;

  LogNewsSweep(LogNewsMail mail, TransactionOperations transaction) {
    this.mail = mail;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "requests.sweep.logs";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public int turn(Turn turn) {
    return turn.whileAny(() -> transaction.execute(_ -> mail.write(AT_ONCE, turn.now())));
  }
}
