package app.afterbell.shared;

import java.util.Set;

/** What a person was given (R28). One person can hold several. */
public enum Role {
  MENTOR,
  STUDENT,
  GUARDIAN,
  COORDINATOR,
  FINANCE,
  ADMIN;

  /** The organization's own: as SQL takes them too. */
  public static final Set<Role> STAFF = Set.of(COORDINATOR, FINANCE, ADMIN);

  /** Coordinators, finance and admins are the organization's staff. */
  public boolean isStaff() {
    return STAFF.contains(this);
  }
}
