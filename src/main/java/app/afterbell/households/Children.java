package app.afterbell.households;

import app.afterbell.people.AccountMail;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What guardians do for a student of theirs: everything that a student can do on the family pages, and beside that they
 * keep name and zone, and give and take back a sign-in of the student's own. Only of somebody who is a student and
 * nothing else: an account that also teaches, or has students of its own, is its owner's.
 *
 * <p>A sign-in lets one read all notes, so only a guardian who may read them gives it, and takes it back.
 */
@Component
public class Children {

  private final Sql sql;
  private final People people;
  private final AccountMail news;

  Children(Sql sql, People people, AccountMail news) {
    this.sql = sql;
    this.people = people;
    this.news = news;
  }

  @Transactional
  public void rename(Viewer guardian, PersonId student, PersonName name, ZoneId zone, Instant now) {
    require(guardian.id(), student, false);
    people.rename(student, name, zone, Editor.of(guardian, now));
  }

  /** The student can sign in no more, and is signed out everywhere. */
  @Transactional
  public void takeSignInBack(Viewer guardian, PersonId student, Instant now) {
    requireSignIn(guardian.id(), student);
    var was = people.find(student).orElseThrow(NotFound::new);
    people.takeSignInBack(student, Editor.of(guardian, now));
    if (was.email() != null) {
      news.tell(was.email(), was.name(), AccountMail.News.ADDRESS_GONE, "", now);
    }
  }

  /** What this guardian may see of this student. */
  public Rights rights(PersonId guardian, PersonId student) {
    return sql.sql("""
            select reads_notes, sees_money from family_access
            where viewer_id = :guardian and student_id = :student and not self
            """)
        .param("guardian", guardian)
        .param("student", student)
        .one(Rights.class);
  }

  /** @throws NotFound where they are not guardian of this student */
  public void requireGuardian(PersonId guardian, PersonId student) {
    rights(guardian, student);
  }

  /**
   * Whether this is the address of a student of theirs, or of one in a family of theirs. Of any other student nothing
   * is said.
   */
  public boolean isStudentOf(PersonId guardian, Email email) {
    return sql.sql("""
            select exists (
              select from account_card p
              where p.email = :email
                and (exists (select from guardian_of g where g.guardian_id = :guardian and g.student_id = p.id)
                     or exists (select from student_family s join family_guardian_fact f on f.family_id = s.family_id
                                where s.student_id = p.id and f.guardian_id = :guardian)))
            """)
        .param("guardian", guardian)
        .param("email", email.value())
        .one(Boolean.class);
  }

  /** @throws NotFound where they may not give this student a sign-in, or take it back */
  public void requireSignIn(PersonId guardian, PersonId student) {
    require(guardian, student, true);
  }

  private void require(PersonId guardian, PersonId student, boolean account) {
    var may = sql.sql("""
            select a.reads_notes or not :account from family_access a
            where a.viewer_id = :guardian and a.student_id = :student and not a.self
              and not exists (select from role_card r where r.person_id = a.student_id and r.role <> 'student')
            """)
        .param("account", account)
        .param("guardian", guardian)
        .param("student", student)
        .one(Boolean.class);
    if (!may) {
      throw new NotFound();
    }
  }
}
