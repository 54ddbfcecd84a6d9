package app.afterbell.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
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
  /** Its certificate is not one that we can trust, or of another name. */
  CERTIFICATE,
  /** It offers no STARTTLS, and without it no password is sent. */
  NO_TLS,
  /** No server answered. */
  UNREACHABLE,
  /** What it offers was over before it could be sent. */
  OVER;

  private static final int PERMANENT = 500;

  static Trouble of(Exception cause) {
    if (chain(cause).anyMatch(Trouble::isAboutTheAddress)) {
      return ADDRESS;
    }
    if (chain(cause).anyMatch(AuthenticationFailedException.class::isInstance)) {
      return LOGIN;
    }
    if (chain(cause).anyMatch(e -> e instanceof SSLException || e instanceof CertificateException)) {
      return CERTIFICATE;
    }
    if (chain(cause).anyMatch(e -> String.valueOf(e.getMessage()).startsWith("STARTTLS is required"))) {
      return NO_TLS;
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
    return e instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException()
        : e.getCause();
  }
}
