package app.afterbell.people;

import app.afterbell.shared.Role;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be known from now on. What is checked has its own type, so that nothing unchecked gets here.
 *
 * @param email null for somebody who has none: they are known, but cannot sign in
 * @param importId the {@code id} of the company's spreadsheets, null for somebody who does not come from one
 */
public record NewPerson(
    PersonName name,
    @Nullable Email email,
    ZoneId zone,
    Set<Role> roles,
    @Nullable String supportChannel,
    @Nullable String importId) {

  public NewPerson {
    roles = Set.copyOf(roles);
  }

  public NewPerson(PersonName name, @Nullable Email email, ZoneId zone, Set<Role> roles) {
    this(name, email, zone, roles, null, null);
  }

  public NewPerson importedAs(String id) {
    return new NewPerson(name, email, zone, roles, supportChannel, id);
  }
}
