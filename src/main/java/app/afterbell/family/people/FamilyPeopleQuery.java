package app.afterbell.family.people;

import app.afterbell.family.people.FamilyPeoplePage.Guardian;
import app.afterbell.family.people.FamilyPeoplePage.Open;
import app.afterbell.family.people.FamilyPeoplePage.Student;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is in the viewer's family. */
@Component
class FamilyPeopleQuery {

  private static final Set<String> DONE = Set.of("invited", "sent", "taken-back", "rights", "saved", "sign-in-ended",
      "accepted", "wait");

  private final Sql sql;

  FamilyPeopleQuery(Sql sql) {
    this.sql = sql;
  }

  private record Row(
      PersonId id, String name, ZoneId zone, boolean signsIn, boolean self, boolean readsNotes, boolean seesMoney,
      boolean kept) {

    Student student() {
      return new Student(id, name, zone, signsIn, self, readsNotes, seesMoney, kept, List.of());
    }
  }

  @Transactional(readOnly = true)
  public FamilyPeoplePage page(Viewer viewer, @Nullable String done, Instant now) {
    var guardians = guardians(viewer);
    return new FamilyPeoplePage(
        students(viewer).stream().map(student -> student.with(guardians)).toList(),
        invitations(viewer, now),
        done != null && DONE.contains(done) ? done : null);
  }

  /** The viewer's students, or the one who is the viewer. */
  List<Student> students(Viewer viewer) {
    return sql.sql("""
            select p.id, p.name, p.time_zone as zone, p.email is not null as signs_in, a.self, a.reads_notes,
              a.sees_money,
                   not a.self and not exists (select from role_card r where r.person_id = p.id and r.role <> 'student')
                     as kept
            from family_access a join account_card p on p.id = a.student_id
            where a.viewer_id = :viewer
            order by a.self desc, p.name, p.id
            limit 50
            """)
        .param("viewer", viewer.id())
        .list(Row.class).stream().map(Row::student).toList();
  }

  /** A student whose name and zone the viewer keeps. */
  @Transactional(readOnly = true)
  public ChildPage child(Viewer viewer, PersonId id, @Nullable String done, Instant now) {
    var student = students(viewer).stream()
        .filter(one -> one.id().equals(id) && one.kept()).findAny().orElseThrow(NotFound::new);
    var email = sql.sql("select coalesce(email, '') from account_card where id = :id").param("id", id)
        .one(String.class);
    return ChildPage.of(student, email, open(viewer, id, now), done != null && DONE.contains(done) ? done : null);
  }

  private List<Open> invitations(Viewer viewer, Instant now) {
    return open(viewer, null, now);
  }

  private List<Open> open(Viewer viewer, @Nullable PersonId of, Instant now) {
    return sql.sql("""
            select i.id, i.kind, i.email, i.name, i.sent_at, i.expires_at, i.expires_at <= :now as expired,
                   array(select p.name from person_card p
                         where p.id = i.person_id
                            or p.id in (select s.student_id from open_invitation_student s where s.invitation_id = i.id)
                         order by p.name) as students
            from open_invitation i
            where i.invited_by = :viewer and not i.by_staff
              and (cast(:of as uuid) is null or i.person_id = :of)
            order by i.sent_at desc
            limit 50
            """)
        .param("viewer", viewer.id())
        .param("of", of)
        .param("now", now)
        .list(Open.class);
  }

  private List<Guardian> guardians(Viewer viewer) {
    return sql.sql("""
            select g.student_id, p.id, p.name, g.reads_notes, g.sees_money, p.id = :viewer as me,
                   not a.self and coalesce(g.invited_by = :viewer, false) as settled,
                   exists (select from role_card r
                           where r.person_id = p.id and r.staff) as staff,
                   not p.open as closed, i.name as invited_by
            from family_access a
            join guardian_of g on g.student_id = a.student_id
            join person_card p on p.id = g.guardian_id
            left join person_card i on i.id = g.invited_by
            where a.viewer_id = :viewer
            order by me desc, p.name, p.id
            limit 200
            """)
        .param("viewer", viewer.id())
        .list(Guardian.class);
  }
}
