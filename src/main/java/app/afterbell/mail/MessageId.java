package app.afterbell.mail;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One message; each attempt to send it bears the Message-ID made of this. */
public record MessageId(UUID value) implements Id {

  public static MessageId next() {
    return new MessageId(Id.next());
  }
}
