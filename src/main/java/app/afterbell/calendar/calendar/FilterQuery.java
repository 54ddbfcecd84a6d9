package app.afterbell.calendar.calendar;

import app.afterbell.calendar.calendar.CalendarPage.Narrowed;
import app.afterbell.calendar.calendar.Found.Choice;
import app.afterbell.calendar.calendar.Found.Group;
import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds mentors, students and engagements to narrow the calendar to, and says what those are called that it is narrowed
 * to.
 */
@Component
class FilterQuery {

  private static final int MOST = 10;

  private final Sql sql;

  FilterQuery(Sql sql) {
    this.sql = sql;
  }

  record Names(@Nullable String mentor, @Nullable String student, @Nullable String engagement) {}

  record Row(String kind, UUID id, String name, String beside) {}

  /** What is not there, is not found. */
  List<Narrowed> names(Address at) {
    var filter = at.filter();
    if (filter.isEmpty()) {
      return List.of();
    }
    var names = sql.sql("""
            select (select p.name from person_card p where p.id = :mentor) as mentor,
                   (select p.name from person_card p where p.id = :student) as student,
                   (select e.name from engagement_card e where e.id = :engagement) as engagement
            """)
        .param("mentor", filter.mentor())
        .param("student", filter.student())
        .param("engagement", filter.engagement())
        .one(Names.class);
    var narrowed = new ArrayList<Narrowed>();
    if (filter.mentor() != null) {
      narrowed.add(new Narrowed("mentor", named(names.mentor()), at.narrowed(filter.withoutMentor())));
    }
    if (filter.student() != null) {
      narrowed.add(new Narrowed("student", named(names.student()), at.narrowed(filter.withoutStudent())));
    }
    if (filter.engagement() != null) {
      narrowed.add(new Narrowed("engagement", named(names.engagement()), at.narrowed(filter.withoutEngagement())));
    }
    return narrowed;
  }

  /** Reads who is found by name in order, and no further than enough of a kind are there. */
  Found find(Address at, Search search) {
    if (search.isEmpty()) {
      return new Found(at, "", List.of(), false);
    }
    var rows = sql.sql("""
            with named as materialized (
              select p.id, p.name from person_card p where p.folded like (select name_pattern(:typed))),
            few as materialized (
              select * from (select n.id, n.name from named n limit :some) n order by n.name, n.id)
            (select 'mentor' as kind, p.id, p.name, '' as beside from few p
             where exists (select from engagement_card e where e.mentor_id = p.id)
             order by p.name, p.id limit :most)
            union all
            (select 'student', p.id, p.name, '' from few p
             where exists (select from engagement_member m where m.student_id = p.id)
             order by p.name, p.id limit :most)
            union all
            select 'engagement', e.id, e.name, p.name
            from (select e.id, e.name, e.mentor_id from engagement_card e
              where e.folded like (select name_pattern(:typed))
                  order by e.name, e.id limit :most) e
            join person_card p on p.id = e.mentor_id
            union all
            select 'more', null, '', '' from few having count(*) = :some
            """)
        .param("typed", search.typed())
        .param("some", Search.SORTED)
        .param("most", MOST + 1)
        .list(Row.class);
    var groups = Stream.of("mentor", "student", "engagement")
        .map(kind ->
            new Group(kind,
                rows.stream().filter(row -> row.kind().equals(kind)).limit(MOST).map(row -> choice(row, at)).toList()))
        .filter(group -> !group.choices().isEmpty())
        .toList();
    return new Found(at, search.typed(), groups,
        rows.size() > groups.stream().mapToInt(group -> group.choices().size()).sum());
  }

  private static Choice choice(Row row, Address at) {
    var filter = at.filter();
    var to = switch (row.kind()) {
      case "mentor" -> filter.with(new PersonId(row.id()));
      case "student" -> filter.withStudent(new PersonId(row.id()));
      default -> filter.with(new EngagementId(row.id()));
    };
    return new Choice(row.name(), row.beside(), at.narrowed(to));
  }

  private static String named(@Nullable String name) {
    if (name == null) {
      throw new NotFound();
    }
    return name;
  }
}
