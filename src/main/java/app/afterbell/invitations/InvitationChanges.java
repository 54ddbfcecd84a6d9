package app.afterbell.invitations;

import app.afterbell.households.Rights;
import app.afterbell.people.Editor;
import app.afterbell.people.PersonChanges;
import app.afterbell.people.PersonFact;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import org.springframework.stereotype.Component;

/** Writes into the history of each person that an invitation is about that it was sent, or taken back. */
@Component
class InvitationChanges {

  private final Sql sql;
  private final PersonChanges changes;

  InvitationChanges(Sql sql, PersonChanges changes) {
    this.sql = sql;
    this.changes = changes;
  }

  private record About(PersonId about, String kind, String email, boolean guardian, boolean readsNotes,
      boolean seesMoney) {

    String written() {
      return guardian ? "guardian, " + new Rights(readsNotes, seesMoney).written(email) : "own sign-in, " + email;
    }
  }

  void sent(InvitationId id, Editor by) {
    record(id, true, by);
  }

  void takenBack(InvitationId id, Editor by) {
    record(id, false, by);
  }

  private void record(InvitationId id, boolean begins, Editor by) {
    sql.sql("""
            select coalesce(s.student_id, i.person_id) as about, i.kind, i.email, s.student_id is not null as guardian,
                   coalesce(s.reads_notes, false) as reads_notes, coalesce(s.sees_money, false) as sees_money
            from invitation i left join invitation_student s on s.invitation_id = i.id
            where i.id = :id and coalesce(s.student_id, i.person_id) is not null
            """)
        .param("id", id)
        .list(About.class)
        .forEach(one -> changes.record(one.about(), PersonFact.INVITATION,
            begins ? null : one.written(), begins ? one.written() : null, by));
  }
}
