package app.afterbell.desk.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.web.Column;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who was found, or a page of everybody.
 *
 * @param which of them all are listed; null where somebody was searched for
 * @param adds whether the viewer adds people
 */
public record PeoplePage(
    String searched, @Nullable Which which, Sorted<By> sorted, Part<Found> people, boolean adds) {

  /** What they can be ordered by. */
  public enum By implements Column {
    NAME("people.name"),
    /** Those without one first. */
    EMAIL("desk.people.email");

    private final String key;

    By(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

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
    /** Students who take part in an engagement that runs, and have no session ahead. */
    QUIET,
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

  /** Of this list, with its order. */
  public String path() {
    return "/staff/people?show=" + (which == null ? Which.ALL : which).word();
  }
}
