package app.afterbell.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Why a message did not leave, as far as the server said. */
enum Trouble {

  /** The address is not one, or the server of this address does not know it: asking again changes nothing. */
  ADDRESS,
  /** The server did not want this message, or not now. */
  REFUSED,
  /** The server does not take our user and password. */
  LOGIN,
  /** No server answered. */
  UNREACHABLE;

  private static final int PERMANENT = 500;

  static Trouble of(Exception cause) {
    if (chain(cause).anyMatch(Trouble::isAboutTheAddress)) {
      return ADDRESS;
    }
    if (chain(cause).anyMatch(AuthenticationFailedException.class::isInstance)) {
      return LOGIN;
    }
    var answered = chain(cause)
        .anyMatch(e -> e instanceof SMTPSendFailedException || e instanceof SMTPAddressFailedException);
    return answered ? REFUSED : UNREACHABLE;
  }

  boolean isForGood() {
    return this == ADDRESS;
  }

  private static boolean isAboutTheAddress(Throwable e) {
    return e instanceof AddressException
        || e instanceof SMTPAddressFailedException failed && failed.getReturnCode() >= PERMANENT;
  }

  // Jakarta Mail hangs what the server said of each address beside the cause.
  private static Stream<Throwable> chain(Throwable first) {
    return Stream.iterate(first, Objects::nonNull, Trouble::behind);
  }

  private static Throwable behind(Throwable e) {
    return e instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : e.getCause();
  }
}
