package app.afterbell.mail;

import app.afterbell.organization.Organization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that mail comes from: {@code AFTERBELL_MAIL_FROM}, or the organization's support address. */
@Component
public class Sender {

  private final String from;

  public Sender(@Value("${afterbell.mail.from:}") String from) {
    this.from = from;
  }

  public String address(Organization organization) {
    return from.isBlank() ? organization.supportEmail() : from.strip();
  }
}
