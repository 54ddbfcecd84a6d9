package app.afterbell.audit.web.staff;

import app.afterbell.audit.Readings;
import app.afterbell.audit.web.staff.ReadingsPage.Found;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Search;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who read what: by its number, the newest first. Opening a student's page is written down itself, after it was
 * read.
 */
@Component
class ReadingsQuery {

  private static final int MOST_PEOPLE = 50;
  private static final int NEWEST = 20;
  private static final int PAGE = 25;
  private static final int FEW_CHANGES = 10;

  // The limit stands in the text: of a parameter the planner thinks as of a tenth of all, and reads everybody's names
  // for it.
  private static final String READING = """
      select r.id, r.read_at, r.reader_id, p.name as reader_name, r.reader_roles, r.student_id, t.name as student_name,
             r.session_id, e.name as engagement, s.starts_at
      from (select * from audit_reading r %s limit %d) r
      join person_card p on p.id = r.reader_id
      join person_card t on t.id = r.student_id
      left join session_fact s on s.id = r.session_id
      left join engagement_card e on e.id = s.engagement_id
      order by r.id desc
      """;

  private static final String NEWEST_OF_ALL = READING.formatted("order by r.id desc", NEWEST);
  private static final String OF_STUDENT = of("student_id");
  private static final String OF_READER = of("reader_id");

  // Readers are few, and read much: the planner hopes to meet a reading of theirs soon, and reads all where there is
  // none. So they are not asked for by equality, here and in of(...): what is asked for is the index's own order.
  private static final String HAS_READ = """
      (select r.reader_id from audit_reading r where r.reader_id >= p.id order by r.reader_id limit 1) = p.id""";

  /** One found, or none. @param cut whether there are more than were sorted */
  record Row(
      boolean cut, @Nullable PersonId id, @Nullable String name, @Nullable String familyName, List<Role> roles,
      boolean student,
      boolean reader) {

    private Stream<Found> found() {
      return id == null || name == null ? Stream.empty()
          : Stream.of(new Found(id, name, familyName, roles, student, reader));
    }
  }

  private final Sql sql;
  private final Readings readings;
  private final ChangesQuery changes;

  ReadingsQuery(Sql sql, Readings readings, ChangesQuery changes) {
    this.sql = sql;
    this.readings = readings;
    this.changes = changes;
  }

  @Transactional(readOnly = true)
  public ReadingsPage find(Search search) {
    if (search.isEmpty()) {
      var newest = sql.sql(NEWEST_OF_ALL).list(Reading.class);
      return new ReadingsPage("", List.of(), false, newest);
    }
    var rows = people(search);
    var found = rows.stream().flatMap(Row::found).limit(MOST_PEOPLE).toList();
    return new ReadingsPage(search.typed(), found, rows.size() > MOST_PEOPLE || rows.stream().anyMatch(Row::cut),
        List.of());
  }

  /** Not read-only: it is written down. */
  @Transactional
  public StudentPage student(PersonId id, @Nullable Long before, Viewer admin, Instant now) {
    var name = studentName(id);
    var newest = changes.newest(id, "", FEW_CHANGES + 1);
    var page = new StudentPage(
        id, name, guardians(id), mentors(id), part(OF_STUDENT, id, before),
        newest.subList(0, Math.min(FEW_CHANGES, newest.size())), newest.size() > FEW_CHANGES);
    readings.lookedUp(id, admin, now);
    return page;
  }

  /** Not read-only: it is written down. */
  @Transactional
  public ChangesPage changes(PersonId id, String before, Viewer admin, Instant now) {
    var name = studentName(id);
    var found = changes.newest(id, before, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    readings.lookedUp(id, admin, now);
    return new ChangesPage(id, name, shown, before.isEmpty(), found.size() > PAGE ? shown.getLast().place() : null);
  }

  @Transactional(readOnly = true)
  public ReaderPage reader(PersonId id, @Nullable Long before) {
    var name = sql.sql("""
            select p.name from person_card p
            where p.id = :id and ("""
                + HAS_READ + """
              or exists (select from viewer_card v where v.id = p.id and v.staff))
            """)
        .param("id", id)
        .one(String.class);
    return new ReaderPage(id, name, part(OF_READER, id, before));
  }

  private static String of(String whose) {
    return READING.formatted(
        "where r.%1$s >= :id and r.%1$s <= :id and r.id < :before order by r.%1$s desc, r.id desc".formatted(whose),
        PAGE + 1);
  }

  private Reading.Part part(String text, PersonId id, @Nullable Long before) {
    var found = sql.sql(text)
        .param("id", id)
        .param("before", before == null ? Long.MAX_VALUE : before)
        .list(Reading.class);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    return new Reading.Part(shown, before == null, found.size() > PAGE ? shown.getLast().id() : null);
  }

  // In order, and no further than the page is full; of a piece of a name that thousands have, some of them, and the
  // page says so.
  private List<Row> people(Search search) {
    return sql.sql("""
            with named as materialized (
              select p.id, p.name from person_card p where p.folded like (select name_pattern(:typed))),
            few as materialized (select n.id, n.name from named n limit :some)
            select c.cut, f.id, f.name, f.family_name, coalesce(f.roles, '{}') as roles, coalesce(f.student, false)
              as student,
                   coalesce(f.reader, false) as reader
            from (select count(*) = :some as cut from few) c
            left join (select g.* from (
              select p.id, p.name, s.family_name, coalesce(v.roles, '{}') as roles,
                     s.student_id is not null or exists (select from audit_reading r where r.student_id = p.id)
                       or coalesce((select a.self from family_access a where a.viewer_id = p.id and a.self limit 1),
                         false) as student,
                     coalesce(v.staff, false) or coalesce("""
                + HAS_READ + """
            , false) as reader
              from (select n.id, n.name from few n order by n.name, n.id) p
              left join viewer_card v on v.id = p.id
              left join student_family s on s.student_id = p.id) g
              where g.student or g.reader
              order by g.name, g.id
              limit :most) f on true
            order by f.name, f.id
            """)
        .param("typed", search.typed())
        .param("some", Search.SORTED)
        .param("most", MOST_PEOPLE + 1)
        .list(Row.class);
  }

  private String studentName(PersonId id) {
    return sql.sql("""
            select p.name from person_card p
            where p.id = :id and (exists (select from family_access a where a.viewer_id = p.id and a.self)
              or exists (select from student_family s where s.student_id = p.id)
              or exists (select from audit_reading r where r.student_id = p.id))
            """)
        .param("id", id)
        .optional(String.class)
        .orElseThrow(NotFound::new);
  }

  private List<String> guardians(PersonId student) {
    return sql.sql("""
            select p.name from guardian_of g join person_card p on p.id = g.guardian_id
            where g.student_id = :student and g.reads_notes
            order by p.name, p.id
            """)
        .param("student", student)
        .list(String.class);
  }

  private List<String> mentors(PersonId student) {
    return sql.sql("""
            select p.name from person_card p
            where p.id in (select e.mentor_id from engagement_member m join engagement_card e on e.id = m.engagement_id
                           where m.student_id = :student)
            order by p.name, p.id
            """)
        .param("student", student)
        .list(String.class);
  }
}
