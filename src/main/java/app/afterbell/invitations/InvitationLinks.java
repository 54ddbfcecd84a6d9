package app.afterbell.invitations;

import app.afterbell.access.AccessRefusal;
import app.afterbell.access.Passwords;
import app.afterbell.access.TooBusy;
import app.afterbell.households.Guardians;
import app.afterbell.households.Linked;
import app.afterbell.households.Rights;
import app.afterbell.invitations.Invitation.Kind;
import app.afterbell.invitations.Invitation.Opened;
import app.afterbell.invitations.Invitation.Over;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.people.Saved;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The other end of an invitation: who holds its link proves by it that they read the mail of its address. No matter how
 * often it is pressed, it is accepted once. Where the inviter is no guardian any more, it is void.
 */
@Component
public class InvitationLinks {

  // What the inviter could give at this moment, as they may have lost it since: of that alone the link is worth
  // anything.
  private static final String INVITATION = """
      select i.id, i.kind, i.email, i.name, i.person_id, i.invited_by, p.name as inviter_name, i.by_staff,
             coalesce(c.time_zone, p.time_zone) as zone,
             (select count(*) from invitation_student s
              join family_access a on a.student_id = s.student_id and a.viewer_id = i.invited_by and not a.self
              where s.invitation_id = i.id) as students,
             h.id as holder, h.id is not null and h.open as holder_open,
             i.accepted_at is not null as accepted, i.taken_back_at is not null as taken_back,
             i.expires_at <= :now as expired, p.open as inviter_open,
             c.id is not null and c.open and coalesce(c.email, i.email) = i.email
               and not exists (select from password_fact w where w.person_id = c.id)
               and (i.by_staff or exists (
                 select from family_access a
                 where a.viewer_id = i.invited_by and a.student_id = c.id and not a.self and a.reads_notes
                   and not exists (select from role_card r where r.person_id = c.id and r.role <> 'student')))
               as person_ready
      from invitation i
      join account_card p on p.id = i.invited_by
      left join account_card c on c.id = i.person_id
      left join account_card h on h.email = i.email
      where i.token_hash = :hash
      """;

  private final Sql sql;
  private final People people;
  private final Passwords passwords;
  private final Guardians guardians;

  InvitationLinks(Sql sql, People people, Passwords passwords, Guardians guardians) {
    this.sql = sql;
    this.people = people;
    this.passwords = passwords;
    this.guardians = guardians;
  }

  /** Who is new, checked. @param password null for somebody who signs in by mail links alone */
  public record Newcomer(PersonName name, ZoneId zone, @Nullable String password) {}

  private record Row(
      InvitationId id, Kind kind, String email, String name, @Nullable PersonId personId, PersonId invitedBy,
      String inviterName, boolean byStaff, ZoneId zone, int students, @Nullable PersonId holder, boolean holderOpen,
      boolean accepted, boolean takenBack, boolean expired, boolean inviterOpen, boolean personReady) {

    Opened opened() {
      var over = over();
      return over != null ? new Opened.Closed(over) : new Opened.Open(new Invitation(
          id, kind, email, name, personId, invitedBy, inviterName, byStaff, zone, students, holder, holderOpen));
    }

    private @Nullable Over over() {
      if (accepted) {
        return Over.ACCEPTED;
      }
      if (takenBack) {
        return Over.TAKEN_BACK;
      }
      if (expired) {
        return Over.EXPIRED;
      }
      var stands = kind == Kind.GUARDIAN ? students > 0 && inviterOpen : personReady && (inviterOpen || byStaff);
      return stands ? null : Over.VOID;
    }
  }

  private record Given(PersonId studentId, boolean readsNotes, boolean seesMoney) {

    Rights rights() {
      return new Rights(readsNotes, seesMoney);
    }
  }

  /** What this link leads to. Looking does not use it up: mail scanners open links too. */
  public Opened open(Secret link, Instant now) {
    return find(link, now, "");
  }

  /** @param newcomer null where the address has an account: its owner keeps name and password */
  @Transactional
  public Accepted accept(Secret link, @Nullable Newcomer newcomer, Instant now) {
    return switch (find(link, now, "for update of i")) {
      case Opened.Closed(var why) -> new Accepted.Over(why);
      case Opened.Open(var invitation) -> {
        if (invitation.isTaken() || (invitation.holder() != null && !invitation.holderOpen())) {
          yield new Accepted.NotPossible();
        }
        yield switch (invitation.kind()) {
          case GUARDIAN -> becomeGuardian(invitation, newcomer, now);
          case OWN_SIGN_IN -> getSignIn(invitation, newcomer, now);
        };
      }
    };
  }

  private Accepted becomeGuardian(Invitation invitation, @Nullable Newcomer newcomer, Instant now) {
    if (invitation.holder() != null) {
      return link(invitation, invitation.holder(), now);
    }
    if (newcomer == null) {
      return new Accepted.NotPossible(); // the account that the page spoke of is gone: it is shown again
    }
    var person = new NewPerson(
        newcomer.name(), Email.of(invitation.email()).get(), newcomer.zone(), Set.of(Role.GUARDIAN));
    return switch (people.join(person, new Editor(null, now))) {
      case Saved.Refused _ -> new Accepted.NotPossible(); // somebody joined with this address meanwhile
      case Saved.Done(var id) -> {
        link(invitation, id, now);
        yield withPassword(id, newcomer);
      }
    };
  }

  private Accepted getSignIn(Invitation invitation, @Nullable Newcomer newcomer, Instant now) {
    var person = people.find(java.util.Objects.requireNonNull(invitation.personId())).orElseThrow();
    var by = new Editor(person.id(), now);
    if (person.email() == null
        && people.change(person.id(), PersonName.of(person.name()).get(), Email.of(invitation.email()).get(),
            person.timeZone(), by) instanceof Saved.Refused) {
      return new Accepted.NotPossible();
    }
    close(invitation, person.id(), now);
    return newcomer == null ? new Accepted.Joined(person.id()) : withPassword(person.id(), newcomer);
  }

  // Nobody is their own guardian, and what staff ended only staff begin again.
  private Accepted link(Invitation invitation, PersonId guardian, Instant now) {
    var given = given(invitation).stream()
        .filter(one -> !one.studentId().equals(guardian) && !guardians.isEnded(guardian, one.studentId()))
        .toList();
    for (var one : given) {
      var linked = guardians.link(guardian, one.studentId(), one.rights(), invitation.invitedBy(),
          new Editor(guardian, now));
      if (linked instanceof Linked.Refused(var reason)) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // of several students, none
        return new Accepted.NoGuardian(reason);
      }
    }
    if (given.isEmpty()) {
      return new Accepted.Over(Over.VOID);
    }
    close(invitation, guardian, now);
    return new Accepted.Linked(guardian);
  }

  // No more than the inviter may see now.
  private List<Given> given(Invitation invitation) {
    return sql.sql("""
            select s.student_id, s.reads_notes and a.reads_notes as reads_notes, s.sees_money and a.sees_money
              as sees_money
            from invitation_student s
            join family_access a on a.student_id = s.student_id and a.viewer_id = :inviter and not a.self
            where s.invitation_id = :id
            order by s.student_id
            """)
        .param("inviter", invitation.invitedBy())
        .param("id", invitation.id())
        .list(Given.class);
  }

  private void close(Invitation invitation, PersonId person, Instant now) {
    sql.sql("update invitation set accepted_at = :now, accepted_by = :person where id = :id")
        .param("now", now)
        .param("person", person)
        .param("id", invitation.id())
        .update();
  }

  private Accepted withPassword(PersonId person, Newcomer newcomer) {
    try {
      if (newcomer.password() != null) {
        passwords.set(person, newcomer.password(), null);
      }
      return new Accepted.Joined(person);
    } catch (TooBusy _) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // the link stays good
      return new Accepted.Refused(AccessRefusal.TOO_BUSY);
    }
  }

  private Opened find(Secret link, Instant now, String lock) {
    return sql.sql(INVITATION + lock)
        .param("hash", link.hash())
        .param("now", now)
        .optional(Row.class)
        .map(Row::opened)
        .orElseGet(() -> new Opened.Closed(Over.UNKNOWN));
  }
}
