package app.afterbell.desk.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who was found, or a page of everybody.
 *
 * @param which of them all are listed; null where somebody was searched for
 * @param more there are more than these
 * @param adds whether the viewer adds people
 */
public record PeoplePage(String searched, @Nullable Which which, List<Found> people, boolean more, boolean adds) {

  /** Parts of everybody, each with an address of its own. */
  public enum Which {
    /** Whose accounts are open. */
    ALL,
    MENTORS,
    STUDENTS,
    GUARDIANS,
    STAFF,
    /** Who has an address and an open account, and has never signed in. */
    NEVER,
    /** Students who have no guardian, and no address to sign in with themselves: nobody reads of their sessions. */
    ALONE,
    CLOSED;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A person, for staff.
   *
   * @param families in which they are student or guardian
   * @param open false once the account is closed
   * @param entered whether they have ever signed in
   */
  public record Found(PersonId id, String name, @Nullable String email, boolean open, boolean entered,
      List<Role> roles, List<String> families) {

    public boolean isMentor() {
      return roles.contains(Role.MENTOR);
    }
  }

  /** The last of them: the next page begins after. */
  public @Nullable PersonId last() {
    return more && which != null ? people.getLast().id() : null;
  }
}
