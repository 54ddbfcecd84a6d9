package app.afterbell.people.web.staff;

import app.afterbell.people.PeopleOffice;
import app.afterbell.people.web.Typed;
import app.afterbell.people.web.staff.PersonPage.Card;
import app.afterbell.people.web.staff.PersonPage.Change;
import app.afterbell.people.web.staff.PersonPage.Choice;
import app.afterbell.people.web.staff.PersonPage.Found;
import app.afterbell.people.web.staff.PersonPage.Guardian;
import app.afterbell.people.web.staff.PersonPage.Open;
import app.afterbell.people.web.staff.PersonPage.Student;
import app.afterbell.people.web.staff.PersonPage.Undo;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one person with whom they are linked to. */
@Component
class PersonQuery {

  private static final Set<String> DONE = Set.of(
      "added", "card", "address", "address-back", "roles", "closed", "reopened", "invited", "taken-back", "linked", "rights", "restored", "moved", "unlinked");

  private final Sql sql;

  PersonQuery(Sql sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public PersonPage page(Viewer viewer, PersonId id, @Nullable String done, @Nullable UUID undo, Instant now) {
    var card = card(id, now);
    return new PersonPage(card, guardians(id), students(id), invitations(id, now), changes(id),
        PeopleOffice.touches(viewer, Set.copyOf(card.roles())), PeopleOffice.isFor(viewer), viewer.id().equals(id),
        PeopleOffice.given(viewer).stream().toList(), Typed.nothing(), Typed.nothing(), null, Found.NOTHING,
        undo == null ? null : undo(id, undo), done != null && DONE.contains(done) ? done : null);
  }

  /** People who could become guardians of this student. */
  Found guardiansFor(PersonId student, Search search) {
    return search.isEmpty() ? Found.NOTHING : Found.of("guardians", search.typed(), sql.sql("""
            select p.id, p.name, coalesce(p.email, '') as detail
            from (select p.id, p.name, p.email from person p
                  where (p.folded like (select name_pattern(:typed)) or p.folded_email like (select ' ' || ltrim(name_pattern(:typed), '% ')))
                    and p.closed_at is null and p.id <> :student
                  order by p.name, p.id) p
            where not exists (select from guardianship g where g.student_id = :student and g.guardian_id = p.id)
              and (p.email is not null or (select true from person_role r where r.person_id = p.id and r.role = 'guardian'))
            order by p.name, p.id limit 10
            """)
        .param("typed", search.typed())
        .param("student", student)
        .list(Choice.class));
  }

  /** Families by their name, or that of anybody in them. */
  Found familiesFor(PersonId student, Search search) {
    return search.isEmpty() ? Found.NOTHING : Found.of("families", search.typed(), sql.sql("""
            with named as (select array(select p.id from person p where p.folded like (select name_pattern(:typed))) as ids),
            found as (
              select f.id from family f where f.folded like (select name_pattern(:typed))
              union select s.family_id from family_student s where s.student_id = any((select n.ids from named n)::uuid[])
              union select g.family_id from family_guardian g where g.guardian_id = any((select n.ids from named n)::uuid[]))
            select f.id, f.name,
                   array_to_string(array(
                     select p.name from person p
                     where p.id in (select s.student_id from family_student s where s.family_id = f.id
                                    union select g.guardian_id from family_guardian g where g.family_id = f.id)
                     order by p.name), ', ') as detail
            from (select f.id, f.name from found n join family f on f.id = n.id
                  where not exists (select from family_student s where s.student_id = :student and s.family_id = f.id)
                  order by f.name, f.id limit 10) f
            order by f.name, f.id
            """)
        .param("typed", search.typed())
        .param("student", student)
        .list(Choice.class));
  }

  private Card card(PersonId id, Instant now) {
    return sql.sql("""
            select p.id, p.name, coalesce(p.email, '') as email, p.time_zone as zone, p.closed_at is null as open,
                   p.password_hash is not null as has_password, p.import_id is not null as imported,
                   array(select r.role from person_role r where r.person_id = p.id order by r.role) as roles,
                   f.id as family_id, f.name as family,
                   (select count(*) from person_change c
                    where c.person_id = p.id and c.what in ('name', 'email', 'zone')) as version,
                   coalesce(w.email, '') as waiting, w.expires_at as waits_until
            from person p
            left join address_change w
              on w.person_id = p.id and w.confirmed_at is null and w.stopped_at is null and w.expires_at > :now
            left join family_student s on s.student_id = p.id
            left join family f on f.id = s.family_id
            where p.id = :id
            """)
        .param("id", id)
        .param("now", now)
        .one(Card.class);
  }

  private List<Guardian> guardians(PersonId id) {
    return sql.sql("""
            select p.id, p.name, g.reads_notes, g.sees_money, p.closed_at is null as open,
                   (select i.name from person i where i.id = g.invited_by) as invited_by
            from guardianship g
            join person p on p.id = g.guardian_id
            where g.student_id = :id
            order by p.name, p.id limit 50
            """)
        .param("id", id)
        .list(Guardian.class);
  }

  private List<Student> students(PersonId id) {
    return sql.sql("""
            select p.id, p.name, g.reads_notes, g.sees_money, coalesce(f.family_name, '') as family
            from guardianship g
            join person p on p.id = g.student_id
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
            from invitation i join person p on p.id = i.invited_by
            where i.accepted_at is null and i.taken_back_at is null
              and i.id in (select o.id from invitation o
                           where o.person_id = :id and o.accepted_at is null and o.taken_back_at is null
                           union all
                           select s.invitation_id from invitation_student s where s.student_id = :id)
            order by i.sent_at desc limit 20
            """)
        .param("id", id)
        .param("now", now)
        .list(Open.class);
  }

  private List<Change> changes(PersonId id) {
    return sql.sql("""
            select c.what, c.before, c.after, p.name as by, c.changed_at as at
            from person_change c left join person p on p.id = c.changed_by
            where c.person_id = :id
            order by c.changed_at desc, c.id desc limit 20
            """)
        .param("id", id)
        .list(Change.class);
  }

  private @Nullable Undo undo(PersonId student, UUID end) {
    return sql.sql("""
            select e.id as end, p.name as guardian from guardianship_end e join person p on p.id = e.guardian_id
            where e.id = :end and e.student_id = :student and e.restored_at is null
            """)
        .param("end", end)
        .param("student", student)
        .optional(Undo.class)
        .orElse(null);
  }
}
