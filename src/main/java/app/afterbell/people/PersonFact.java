package app.afterbell.people;

/** What about a person was changed. */
public enum PersonFact {
  /** They became known: the roles with which they did. */
  JOINED,
  NAME,
  EMAIL,
  ZONE,
  ROLES,
  /** Of a student: the family they are in. */
  FAMILY,
  /** Of a student: who is, or was, their guardian. */
  GUARDIAN,
  /** Of a student: what one of their guardians may see. */
  RIGHTS,
  /** Open or closed. */
  ACCOUNT,
  /** To become a guardian of this student, or to this person's own sign-in. */
  INVITATION
}
