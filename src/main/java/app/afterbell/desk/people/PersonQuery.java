package app.afterbell.desk.people;

import app.afterbell.desk.hub.Hub;
import app.afterbell.desk.hub.HubQuery;
import app.afterbell.desk.people.PersonPage.Card;
import app.afterbell.desk.people.PersonPage.Change;
import app.afterbell.desk.people.PersonPage.Choice;
import app.afterbell.desk.people.PersonPage.Found;
import app.afterbell.desk.people.PersonPage.Guardian;
import app.afterbell.desk.people.PersonPage.Open;
import app.afterbell.desk.people.PersonPage.Student;
import app.afterbell.desk.people.PersonPage.Undo;
import app.afterbell.people.PeopleOffice;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one person, and the people they are linked to. */
@Component
class PersonQuery {

  private static final Set<String> DONE = Set.of(
      "added", "card", "address", "address-back", "roles", "closed", "reopened", "invited", "taken-back", "linked",
      "rights", "restored", "moved", "unlinked");

  private final HubQuery hubs;
  private final Sql sql;

  PersonQuery(HubQuery hubs, Sql sql) {
    this.hubs = hubs;
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public PersonPage page(Viewer viewer, PersonId id, @Nullable String done, @Nullable UUID undo, Instant now) {
    var card = card(id, now);
    var students = students(id);
    return new PersonPage(card, guardians(id), students, invitations(id, now), changes(id),
        PeopleOffice.touches(viewer, Set.copyOf(card.roles())), viewer.may(Power.CHANGE_PEOPLE), viewer.id().equals(id),
        PeopleOffice.given(viewer).stream().toList(), Typed.nothing(), Typed.nothing(), null, Found.NOTHING,
        undo == null ? null : undo(id, undo), done != null && DONE.contains(done) ? done
        : null, hub(card, students, viewer, now));
  }

  private Hub hub(Card card, List<Student> students, Viewer viewer, Instant now) {
    return card.is(Role.MENTOR) ? hubs.ofMentor(card.id(), viewer, now)
        : hubs.ofStudents(card.is(Role.STUDENT) ? List.of(card.id()) : students.stream().map(Student::id).toList(),
            viewer, now);
  }

  /** People who could become guardians of this student. */
  Found guardiansFor(PersonId student, Search search) {
    return search.isEmpty() ? Found.NOTHING : Found.of("guardians", search.typed(), sql.sql("""
            select p.id, p.name, coalesce(p.email, '') as detail
            from (select p.id, p.name, p.email from account_card p
                  where (p.folded like (select name_pattern(:typed))
                    or p.folded_email like (select ' ' || ltrim(name_pattern(:typed), '% ')))
                    and p.open and p.id <> :student
                  order by p.name, p.id) p
            where not exists (select from guardian_of g where g.student_id = :student and g.guardian_id = p.id)
              and (p.email is not null or (select true from role_card r where r.person_id = p.id
                and r.role = 'guardian'))
            order by p.name, p.id limit 10
            """)
        .param("typed", search.typed())
        .param("student", student)
        .list(Choice.class));
  }

  /** Families by their name, or that of anybody in them. */
  Found familiesFor(PersonId student, Search search) {
    return search.isEmpty() ? Found.NOTHING : Found.of("families", search.typed(), sql.sql("""
            with named as (select array(select p.id from person_card p
              where p.folded like (select name_pattern(:typed))) as ids),
            found as (
              select f.id from family_card f where f.folded like (select name_pattern(:typed))
              union select s.family_id from student_family s where s.student_id = any((select n.ids
                from named n)::uuid[])
              union select g.family_id from family_guardian_fact g where g.guardian_id = any((select n.ids
                from named n)::uuid[]))
            select f.id, f.name,
                   array_to_string(array(
                     select p.name from person_card p
                     where p.id in (select s.student_id from student_family s where s.family_id = f.id
                                    union select g.guardian_id from family_guardian_fact g where g.family_id = f.id)
                     order by p.name), ', ') as detail
            from (select f.id, f.name from found n join family_card f on f.id = n.id
                  where not exists (select from student_family s where s.student_id = :student and s.family_id = f.id)
                  order by f.name, f.id limit 10) f
            order by f.name, f.id
            """)
        .param("typed", search.typed())
        .param("student", student)
        .list(Choice.class));
  }

  private Card card(PersonId id, Instant now) {
    return sql.sql("""
            select p.id, p.name, coalesce(p.email, '') as email, p.time_zone as zone, p.open,
                   exists (select from password_fact w where w.person_id = p.id) as has_password, p.imported,
                   array(select r.role from role_card r where r.person_id = p.id order by r.role) as roles,
                   f.family_id, f.family_name as family,
                   (select count(*) from person_change_fact c
                    where c.person_id = p.id and c.what in ('name', 'email', 'zone')) as version,
                   coalesce(w.email, '') as waiting, w.expires_at as waits_until
            from account_card p
            left join waiting_address w on w.person_id = p.id and w.expires_at > :now
            left join student_family f on f.student_id = p.id
            where p.id = :id
            """)
        .param("id", id)
        .param("now", now)
        .one(Card.class);
  }

  private List<Guardian> guardians(PersonId id) {
    return sql.sql("""
            select p.id, p.name, g.reads_notes, g.sees_money, p.open,
                   (select i.name from person_card i where i.id = g.invited_by) as invited_by
            from guardian_of g
            join person_card p on p.id = g.guardian_id
            where g.student_id = :id
            order by p.name, p.id limit 50
            """)
        .param("id", id)
        .list(Guardian.class);
  }

  private List<Student> students(PersonId id) {
    return sql.sql("""
            select p.id, p.name, g.reads_notes, g.sees_money, coalesce(f.family_name, '') as family
            from guardian_of g
            join person_card p on p.id = g.student_id
            left join student_family f on f.student_id = g.student_id
            where g.guardian_id = :id
            order by p.name, p.id limit 50
            """)
        .param("id", id)
        .list(Student.class);
  }

  private List<Open> invitations(PersonId id, Instant now) {
    return sql.sql("""
            select i.id, i.kind, i.email, p.name as invited_by, i.expires_at, i.expires_at <= :now as expired
            from open_invitation i join person_card p on p.id = i.invited_by
            where i.id in (select o.id from open_invitation o where o.person_id = :id
                           union all
                           select s.invitation_id from open_invitation_student s where s.student_id = :id)
            order by i.sent_at desc limit 20
            """)
        .param("id", id)
        .param("now", now)
        .list(Open.class);
  }

  private List<Change> changes(PersonId id) {
    return sql.sql("""
            select c.what, c.before, c.after, p.name as by, c.changed_at as at
            from person_change_fact c left join person_card p on p.id = c.changed_by
            where c.person_id = :id
            order by c.changed_at desc, c.id desc limit 20
            """)
        .param("id", id)
        .list(Change.class);
  }

  private @Nullable Undo undo(PersonId student, UUID end) {
    return sql.sql("""
            select e.id as end, p.name as guardian from ended_guardianship e join person_card p on p.id = e.guardian_id
            where e.id = :end and e.student_id = :student
            """)
        .param("end", end)
        .param("student", student)
        .optional(Undo.class)
        .orElse(null);
  }
}
