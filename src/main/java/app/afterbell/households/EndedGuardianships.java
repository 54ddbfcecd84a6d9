package app.afterbell.households;

import app.afterbell.people.Editor;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff ended, kept so that it can be made good, and so that no invitation begins it again. */
class EndedGuardianships {

  private final Sql sql;

  EndedGuardianships(Sql sql) {
    this.sql = sql;
  }

  record Ended(PersonId guardianId, Rights rights, @Nullable PersonId invitedBy) {}

  private record Row(PersonId guardianId, boolean readsNotes, boolean seesMoney, @Nullable PersonId invitedBy) {

    Ended ended() {
      return new Ended(guardianId, new Rights(readsNotes, seesMoney), invitedBy);
    }
  }

  /** Keeps a guardianship that still stands. */
  UUID keep(PersonId guardian, PersonId student, PersonId staff, Editor by) {
    var end = Id.next();
    sql.sql("""
            insert into guardianship_end
              (id, guardian_id, student_id, family_id, reads_notes, sees_money, invited_by, ended_at, ended_by)
            select :id, g.guardian_id, g.student_id, s.family_id, g.reads_notes, g.sees_money, g.invited_by, :at, :staff
            from guardianship g
            left join family_student s on s.student_id = g.student_id
            where g.guardian_id = :guardian and g.student_id = :student
            """)
        .param("id", end)
        .param("at", by.at())
        .param("staff", staff)
        .param("guardian", guardian)
        .param("student", student)
        .update();
    return end;
  }

  /** Nothing where it was made good before. */
  Optional<Ended> find(UUID end, PersonId student) {
    return sql.sql("""
            select guardian_id, reads_notes, sees_money, invited_by from guardianship_end
            where id = :id and student_id = :student and restored_at is null
            """)
        .param("id", end)
        .param("student", student)
        .optional(Row.class)
        .map(Row::ended);
  }

  boolean isEnded(PersonId guardian, PersonId student) {
    return sql.sql("""
            select exists (select from guardianship_end
                           where guardian_id = :guardian and student_id = :student and restored_at is null)
            """)
        .param("guardian", guardian)
        .param("student", student)
        .one(Boolean.class);
  }

  void forget(PersonId guardian, PersonId student, Editor by) {
    sql.sql("""
            update guardianship_end set restored_at = :at
            where guardian_id = :guardian and student_id = :student and restored_at is null
            """)
        .param("at", by.at())
        .param("guardian", guardian)
        .param("student", student)
        .update();
  }
}
