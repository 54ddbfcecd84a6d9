package app.afterbell.family.people;

import app.afterbell.households.Rights;
import app.afterbell.invitations.Invitation;
import app.afterbell.invitations.InvitationId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family as one of it sees it.
 *
 * @param done what was just done
 */
public record FamilyPeoplePage(List<Student> students, List<Open> invitations, @Nullable String done) {

  /**
   * A student: the viewer, or one of theirs.
   *
   * @param signsIn whether they have a sign-in of their own
   * @param self whether this is the viewer
   * @param kept whether the viewer keeps name and zone for them
   */
  public record Student(
      PersonId id, String name, ZoneId zone, boolean signsIn, boolean self, boolean readsNotes, boolean seesMoney,
      boolean kept, List<Guardian> guardians) {

    Student with(List<Guardian> all) {
      return new Student(id, name, zone, signsIn, self, readsNotes, seesMoney, kept,
          all.stream().filter(guardian -> guardian.studentId().equals(id)).toList());
    }

    Rights rights() {
      return new Rights(readsNotes, seesMoney);
    }
  }

  /**
   * A guardian of a student.
   *
   * @param me whether this is the viewer
   * @param settled whether the viewer settles what they see
   * @param staff whether they are of the organization's staff too
   * @param closed whether their account is closed: nobody sees anything by it now, and would again if it were opened
   * @param invitedBy who invited them; null where the organization linked them
   */
  public record Guardian(
      PersonId studentId, PersonId id, String name, boolean readsNotes, boolean seesMoney, boolean me, boolean settled,
      boolean staff, boolean closed, @Nullable String invitedBy) {

    /** "notes-and-money", "notes", "money" or "neither": the end of a text's key. */
    public String sees() {
      if (readsNotes) {
        return seesMoney ? "notes-and-money" : "notes";
      }
      return seesMoney ? "money" : "neither";
    }
  }

  /** An invitation that waits to be accepted. */
  public record Open(
      InvitationId id, Invitation.Kind kind, String email, String name, Instant sentAt, Instant expiresAt,
      boolean expired,
      List<String> students) {}

  /** Whether nothing was sent, as too much was just now. */
  public boolean waits() {
    return "wait".equals(done);
  }

  /** Whether anybody can be invited: one invites to one's own students. */
  public boolean invites() {
    return students.stream().anyMatch(student -> !student.self());
  }
}
