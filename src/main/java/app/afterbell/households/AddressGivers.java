package app.afterbell.households;

import app.afterbell.shared.PersonId;

/**
 * Who gave an account its address in a way that its own history does not tell. Said by the module of invitations, which
 * is above.
 */
public interface AddressGivers {

  /** Whether this one of staff invited this person, who accepted, to a sign-in by an address of their choice. */
  boolean gave(PersonId staff, PersonId account);
}
