package app.afterbell.shared;

/** What a person was given (R28). One person can hold several. */
public enum Role {
  MENTOR,
  STUDENT,
  GUARDIAN,
  COORDINATOR,
  FINANCE,
  ADMIN;

  /** Coordinators, finance and admins are the organization's staff. */
  public boolean isStaff() {
    return this == COORDINATOR || this == FINANCE || this == ADMIN;
  }

  public boolean isFamily() {
    return this == STUDENT || this == GUARDIAN;
  }
}
