package app.afterbell.invitations;

import app.afterbell.access.Passwords;
import app.afterbell.access.SignInAttempts.Attempt;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.TooManyAttempts;
import app.afterbell.households.Children;
import app.afterbell.households.Rights;
import app.afterbell.invitations.Invitation.Kind;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Invitations by mail: to be guardian of the inviter's students, or to a sign-in of one's own. A link is good once, for
 * seven days; only its hash is kept. The answer is the same whether the address has an account or not.
 */
@Component
public class Invitations {

  public static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Sql sql;
  private final TransactionOperations transaction;
  private final SignInAttempts attempts;
  private final InvitationMail mail;
  private final Children children;
  private final People people;
  private final PeopleOffice office;
  private final Passwords passwords;
  private final InvitationChanges changes;

  Invitations(Sql sql, TransactionOperations transaction, SignInAttempts attempts, InvitationMail mail,
      Children children, People people, PeopleOffice office, Passwords passwords, InvitationChanges changes) {
    this.sql = sql;
    this.transaction = transaction;
    this.attempts = attempts;
    this.mail = mail;
    this.children = children;
    this.people = people;
    this.office = office;
    this.passwords = passwords;
    this.changes = changes;
  }

  private record New(Kind kind, Email email, String name, @Nullable PersonId person, boolean byStaff) {}

  private record Sending(InvitationId id, Kind kind, String email, String name, @Nullable PersonId personId) {}

  /**
   * Invites a guardian.
   *
   * @param students of which students, and what they are to see: cut to what the inviter may see
   */
  public Invited guardian(
      Viewer inviter, PersonName name, Email email, Map<PersonId, Rights> students, URI here, Instant now) {
    return limited(inviter, () -> {
      students.keySet().forEach(student -> children.requireGuardian(inviter.id(), student));
      if (children.isStudentOf(inviter.id(), email)) {
        return new Invited.OwnStudent();
      }
      var invited = invite(inviter, new New(Kind.GUARDIAN, email, name.value(), null, false), here, now);
      if (invited instanceof Invited.Sent(var id)) {
        students.forEach((student, rights) -> add(id, student, rights.within(children.rights(inviter.id(), student))));
        changes.sent(id, Editor.of(inviter, now));
      }
      return invited;
    });
  }

  /** A guardian gives a child of theirs, who has none, a sign-in of their own. */
  public Invited ownSignIn(Viewer guardian, PersonId student, Email email, URI here, Instant now) {
    return limited(guardian, () -> {
      children.requireSignIn(guardian.id(), student);
      return ownSignIn(guardian, student, email, false, here, now);
    });
  }

  /** Staff send the way in: to the address that the person has, or to one that becomes theirs when they accept. */
  public Invited byStaff(Viewer staff, PersonId person, Email email, URI here, Instant now) {
    return limited(staff, () -> office.isOfStaff(staff, email)
        ? new Invited.OfStaff()
        : ownSignIn(staff, person, email, true, here, now));
  }

  /** A new link, which ends the one before. @param inviter whose invitation it is */
  public Invited sendAgain(Viewer inviter, InvitationId id, URI here, Instant now) {
    return limited(inviter, () -> {
      var link = Secret.random();
      var sending = sql.sql("""
              update invitation set token_hash = :hash, sent_at = :now, expires_at = :expiresAt
              where id = :id and invited_by = :inviter and accepted_at is null and taken_back_at is null
              returning id, kind, email, name, person_id
              """)
          .param("hash", link.hash())
          .param("now", now)
          .param("expiresAt", now.plus(GOOD_FOR))
          .param("id", id)
          .param("inviter", inviter.id())
          .one(Sending.class);
      mail.send(sending.kind(), sending.email(), sending.name(), inviter.name(), link, here, now.plus(GOOD_FOR), now);
      return new Invited.Sent(id);
    });
  }

  /** From now on its link leads nowhere. Nothing where it was accepted, or taken back before. */
  public void takeBack(Viewer inviter, InvitationId id, Instant now) {
    transaction.executeWithoutResult(_ -> takeBack(id, "invited_by", inviter.id(), Editor.of(inviter, now)));
  }

  /** Staff take back any invitation to a person's own sign-in. */
  public void takeBackOf(PersonId person, InvitationId id, Editor by) {
    transaction.executeWithoutResult(_ -> takeBack(id, "person_id", person, by));
  }

  private void takeBack(InvitationId id, String whose, PersonId person, Editor by) {
    sql.sql("select id from invitation where id = :id and " + whose + " = :person")
        .param("id", id)
        .param("person", person)
        .one(InvitationId.class);
    var taken = sql.sql("""
            update invitation set taken_back_at = :now
            where id = :id and accepted_at is null and taken_back_at is null
            """)
        .param("now", by.at())
        .param("id", id)
        .update();
    if (taken > 0) {
      changes.takenBack(id, by);
    }
  }

  private Invited ownSignIn(Viewer inviter, PersonId person, Email email, boolean byStaff, URI here, Instant now) {
    var known = people.find(person).orElseThrow(NotFound::new);
    if (hasSignIn(known, email)) {
      return new Invited.HasSignIn();
    }
    var invited = invite(inviter, new New(Kind.OWN_SIGN_IN, email, known.name(), person, byStaff), here, now);
    if (invited instanceof Invited.Sent(var id)) {
      changes.sent(id, Editor.of(inviter, now));
    }
    return invited;
  }

  // Then there is nothing to invite to: another address, or a password.
  private boolean hasSignIn(Person known, Email email) {
    return known.email() != null && (!known.email().equals(email.value()) || passwords.has(known.id()));
  }

  private Invited invite(Viewer inviter, New wanted, URI here, Instant now) {
    // one at a time for each inviter: the second of two presses finds the first one's
    if (people.hold(inviter.id()).filter(wanted.email()::equals).isPresent()) {
      return new Invited.OwnAddress();
    }
    if (isOpen(inviter.id(), wanted, now)) {
      return new Invited.OpenAlready();
    }
    var link = Secret.random();
    var id = InvitationId.next();
    var until = now.plus(GOOD_FOR);
    sql.sql("""
            insert into invitation (id, token_hash, kind, email, name, person_id, invited_by, by_staff, sent_at,
              expires_at)
            values (:id, :hash, :kind, :email, :name, :person, :inviter, :byStaff, :now, :until)
            """)
        .param("id", id)
        .param("hash", link.hash())
        .param("kind", wanted.kind())
        .param("email", wanted.email().value())
        .param("name", wanted.name())
        .param("person", wanted.person())
        .param("inviter", inviter.id())
        .param("byStaff", wanted.byStaff())
        .param("now", now)
        .param("until", until)
        .update();
    mail.send(wanted.kind(), wanted.email().value(), wanted.name(), inviter.name(), link, here, until, now);
    return new Invited.Sent(id);
  }

  private boolean isOpen(PersonId inviter, New wanted, Instant now) {
    return sql.sql("""
            select true from invitation
            where invited_by = :inviter and email = :email and person_id is not distinct from cast(:person as uuid)
              and accepted_at is null and taken_back_at is null and expires_at > :now
            limit 1
            """)
        .param("inviter", inviter)
        .param("email", wanted.email().value())
        .param("person", wanted.person())
        .param("now", now)
        .optional(Boolean.class)
        .isPresent();
  }

  private void add(InvitationId id, PersonId student, Rights rights) {
    sql.sql("""
            insert into invitation_student (invitation_id, student_id, reads_notes, sees_money)
            values (:id, :student, :notes, :money)
            """)
        .param("id", id)
        .param("student", student)
        .param("notes", rights.readsNotes())
        .param("money", rights.seesMoney())
        .update();
  }

  // Counted before, on a connection of its own, and given back where no mail went out.
  private Invited limited(Viewer inviter, Supplier<Invited> work) {
    Attempt attempt;
    try {
      attempt = attempts.byInvitation(inviter.id().value().toString(), inviter.isStaff());
    } catch (TooManyAttempts tooMany) {
      return new Invited.Wait(tooMany.minutes());
    }
    var sent = false;
    try {
      var invited = Objects.requireNonNull(transaction.execute(_ -> work.get()));
      sent = invited instanceof Invited.Sent;
      return invited;
    } finally {
      if (!sent) {
        attempt.notLookedAt();
      }
    }
  }
}
