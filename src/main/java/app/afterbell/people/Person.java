package app.afterbell.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the product knows them.
 *
 * @param email null for a child without an address, who cannot sign in
 * @param supportChannel where a mentor asks for help
 * @param open false once the account is closed
 * @param entered whether somebody has ever signed in with this account: from then on its address is its owner's
 * @param importId the {@code id} of the company's spreadsheets
 */
public record Person(
    PersonId id,
    String name,
    @Nullable String email,
    ZoneId timeZone,
    @Nullable String supportChannel,
    boolean open,
    boolean entered,
    @Nullable String importId,
    List<Role> roles) {

  /** The same, as a spreadsheet has them. */
  public Person importedAs(String id) {
    return new Person(this.id, name, email, timeZone, supportChannel, open, entered, id, roles);
  }
}
