package app.afterbell.invitations;

import app.afterbell.shared.PersonId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a link is invited to.
 *
 * @param email where the link went: who has it reads the mail of this address
 * @param name of the guardian, as the inviter wrote it
 * @param personId whose own sign-in it is to be; null for a guardian
 * @param zone to begin with
 * @param students of how many students they are to be guardian
 * @param holder who has an account with this address
 */
public record Invitation(
    InvitationId id,
    Kind kind,
    String email,
    String name,
    @Nullable PersonId personId,
    PersonId invitedBy,
    String inviterName,
    boolean byStaff,
    ZoneId zone,
    int students,
    @Nullable PersonId holder,
    boolean holderOpen) {

  public enum Kind { GUARDIAN, OWN_SIGN_IN }

  /** Why a link leads nowhere. */
  public enum Over { UNKNOWN, EXPIRED, ACCEPTED, TAKEN_BACK, VOID }

  /** What a link leads to. */
  public sealed interface Opened {
    record Open(Invitation invitation) implements Opened {}

    record Closed(Over why) implements Opened {}
  }

  /** Another person has an account with this address, so that it cannot become this one's. */
  public boolean isTaken() {
    return kind == Kind.OWN_SIGN_IN && holder != null && !holder.equals(personId);
  }

  /** A person who accepts keeps the name and the password that they have. */
  public boolean isForAnAccount() {
    return kind == Kind.GUARDIAN && holder != null;
  }
}
