package app.afterbell.desk.people;

import app.afterbell.desk.hub.Hub;
import app.afterbell.households.FamilyId;
import app.afterbell.invitations.Invitation;
import app.afterbell.invitations.InvitationId;
import app.afterbell.people.PersonFact;
import app.afterbell.people.ZoneOptions;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Role;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person, for staff.
 *
 * @param edits whether the viewer changes this person's account; links, who is whose guardian
 * @param given the roles that the viewer can give
 * @param typed what was typed into the form of name, address and zone, if it was refused; invited into that of the
 * address
 * @param meanwhile who changed the person after the form was opened
 * @param found what was searched for, to be linked
 * @param undo a guardianship that was just ended
 * @param hub what they take part in
 */
public record PersonPage(
    Card card, List<Guardian> guardians, List<Student> students, List<Open> invitations, List<Change> changes,
    boolean edits, boolean links, boolean me, List<Role> given, Typed typed, Typed invited,
    @Nullable Meanwhile meanwhile,
    Found found, @Nullable Undo undo, @Nullable String done, Hub hub) {

  /** @param waiting a new address that is to be confirmed until then; empty for none */
  public record Card(
      PersonId id, String name, String email, ZoneId zone, boolean open, boolean hasPassword, boolean imported,
      List<Role> roles, @Nullable FamilyId familyId, @Nullable String family, int version, String waiting,
      @Nullable Instant waitsUntil) {

    public boolean is(Role role) {
      return roles.contains(role);
    }
  }

  public record Guardian(
      PersonId id, String name, boolean readsNotes, boolean seesMoney, boolean open, @Nullable String invitedBy) {

    public String sees() {
      return PersonPage.sees(readsNotes, seesMoney);
    }
  }

  public record Student(PersonId id, String name, boolean readsNotes, boolean seesMoney, String family) {

    public String sees() {
      return PersonPage.sees(readsNotes, seesMoney);
    }
  }

  public record Open(InvitationId id, Invitation.Kind kind, String email, String invitedBy, Instant expiresAt,
      boolean expired) {}

  public record Change(PersonFact what, @Nullable String before, @Nullable String after, @Nullable String by,
      Instant at) {}

  public record Meanwhile(@Nullable String by, Instant at) {}

  public record Undo(UUID end, String guardian) {}

  /**
   * @param kind "guardians", "families", or "" where nothing was searched for
   * @param refused why what was chosen is not done
   */
  public record Found(String kind, String searched, List<Choice> choices, @Nullable Reason refused) {

    static final Found NOTHING = new Found("", "", List.of(), null);

    static Found of(String kind, String searched, List<Choice> choices) {
      return new Found(kind, searched, choices, null);
    }

    public boolean is(String other) {
      return kind.equals(other) && refused == null;
    }

    public @Nullable String error(String of, Ui ui) {
      return refused != null && kind.equals(of) ? ui.text(refused.key()) : null;
    }
  }

  /** Somebody, or a family, to be chosen. */
  public record Choice(UUID id, String name, String detail) {}

  private static String sees(boolean notes, boolean money) {
    return notes ? money ? "notes-and-money" : "notes" : money ? "money" : "neither";
  }

  PersonPage withTyped(Typed refused, @Nullable Meanwhile by) {
    return new PersonPage(card, guardians, students, invitations, changes, edits, links, me, given, refused, invited,
        by,
        found, null, null, hub);
  }

  PersonPage withInvited(Typed refused) {
    return new PersonPage(card, guardians, students, invitations, changes, edits, links, me, given, typed, refused,
        null,
        found, null, null, hub);
  }

  PersonPage withFound(Found choices) {
    return new PersonPage(card, guardians, students, invitations, changes, edits, links, me, given, typed, invited,
        null,
        choices, null, null, hub);
  }

  PersonPage withRefused(String kind, Reason reason) {
    return withFound(new Found(kind, "", List.of(), reason));
  }

  /**
   * Whether what staff change is unfolded: where something of it was refused or searched for, and after somebody was
   * added, who has no guardian and no way in yet.
   */
  public boolean isOpen() {
    return !typed.isFine() || !invited.isFine() || meanwhile != null || !found.kind().isEmpty()
        || "added".equals(done) || !card.waiting().isEmpty();
  }

  public String path() {
    return "/staff/people/" + card.id().value();
  }

  public String name() {
    return typed.isFine() && meanwhile == null ? card.name() : typed.text("name");
  }

  public String email() {
    return typed.isFine() && meanwhile == null ? card.email() : typed.text("email");
  }

  public String zone() {
    return typed.isFine() && meanwhile == null ? card.zone().getId() : typed.text("zone");
  }

  public List<Option> zones() {
    return ZoneOptions.with(zone());
  }

  /** A student, guardian or mentor stays one here: what hangs on it is ended elsewhere. */
  public boolean fixed(Role role) {
    return card.is(role) && (!role.isStaff() || (me && role == Role.ADMIN));
  }
}
