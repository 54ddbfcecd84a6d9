package app.afterbell.access;

import app.afterbell.people.Email;
import app.afterbell.shared.Checked;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.UUID;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The accounts that can be entered. One that is closed, or has no password where one is asked for, is as unknown as one
 * that never was: Spring Security then takes as long, and answers the same.
 */
@Component
public class Accounts {

  /** Behind the id of a person who comes in by a link out of a reminder. */
  static final String BY_REMINDER = " by reminder";

  private final Sql sql;

  Accounts(Sql sql) {
    this.sql = sql;
  }

  private record Row(PersonId id, String passwordHash) {}

  /** Whose address this is, if they have a password. */
  public Account withPassword(String typedEmail) {
    return switch (Email.of(typedEmail)) {
      case Checked.Refused<Email> _ -> throw unknown();
      case Checked.Fine<Email>(var email) -> sql.sql("""
              select a.id, p.hash as password_hash from account_card a join password p on p.person_id = a.id
              where a.email = :email and a.open
              """)
          .param("email", email.value())
          .optional(Row.class)
          .map(row -> new Account(row.id(), row.passwordHash()))
          .orElseThrow(Accounts::unknown);
    };
  }

  /** Who comes in by a mail's link: the id, and whether the link showed who they are. */
  public Account byLink(String account) {
    var found = withId(account.replace(BY_REMINDER, ""));
    return account.endsWith(BY_REMINDER) ? found.unproved() : found;
  }

  /** Whose id this is. */
  public Account withId(String id) {
    return sql.sql("select id from viewer_card where id = :id")
        .param("id", UUID.fromString(id))
        .optional(PersonId.class)
        .map(person -> new Account(person, null))
        .orElseThrow(Accounts::unknown);
  }

  private static UsernameNotFoundException unknown() {
    return new UsernameNotFoundException("no such account");
  }
}
