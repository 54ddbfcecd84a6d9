package app.afterbell.mail;

import java.time.Instant;

/** Whoever waits for messages in the mailbox has a bean of this. */
public interface Incoming {

  /** Once for each message, in a transaction of its own. @return whether it was one that is waited for */
  boolean take(Received message, Instant now);
}
