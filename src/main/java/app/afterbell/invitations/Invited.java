package app.afterbell.invitations;

/** What inviting comes to. It never says whether the address has an account. */
public sealed interface Invited {

  record Sent(InvitationId invitation) implements Invited {}

  /** The address is the inviter's own. */
  record OwnAddress() implements Invited {}

  /** This inviter has an open invitation to this address. */
  record OpenAlready() implements Invited {}

  /** The person has a sign-in, or got one meanwhile. */
  record HasSignIn() implements Invited {}

  /** The address is that of a student of the inviter's family, who becomes nobody's guardian. */
  record OwnStudent() implements Invited {}

  /** The address is for an admin alone to give. */
  record OfStaff() implements Invited {}

  /** Too many invitations: the next one can go out after so many minutes. */
  record Wait(int minutes) implements Invited {}
}
