package app.afterbell.access;

import app.afterbell.people.AccountMail;
import app.afterbell.people.AccountMail.News;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person sets a password of their own, and is told of it by mail. */
@Component
public class OwnPassword {

  private final Passwords passwords;
  private final AccountMail news;

  OwnPassword(Passwords passwords, AccountMail news) {
    this.passwords = passwords;
    this.news = news;
  }

  /**
   * @param here the browser that stays signed in
   * @throws TooBusy where all do it at once
   */
  @Transactional
  public void set(PersonId person, String password, Secret here, Instant now) {
    passwords.set(person, password, here);
    news.tell(person, News.PASSWORD, "", now);
  }
}
