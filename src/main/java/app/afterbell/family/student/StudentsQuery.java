package app.afterbell.family.student;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.Visits;
import app.afterbell.family.live.Fingerprints;
import app.afterbell.family.student.StudentPage.Course;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose sessions somebody sees as family: a guardian those of their students, a student their own (R28). */
@Component
class StudentsQuery {

  private final Sql sql;

  StudentsQuery(Sql sql) {
    this.sql = sql;
  }

  record StudentRow(PersonId id, String name, boolean self, boolean readsNotes, boolean seesMoney,
      List<Course> courses) {}

  /**
   * What somebody finds who looks.
   *
   * @param since since when things are new to them
   * @param seen the fingerprint of what they find
   */
  record Found(List<StudentRow> students, Instant since, String seen) {}

  record Row(
      Instant since,
      int seen,
      @Nullable Instant seenAt,
      @Nullable PersonId id,
      @Nullable String name,
      boolean self,
      boolean readsNotes,
      boolean seesMoney,
      @Nullable EngagementId engagementId,
      @Nullable String engagement,
      @Nullable String mentorName,
      int sessions,
      @Nullable Instant firstAt,
      @Nullable Instant nextAt) {

    private @Nullable Course course() {
      return id == null || engagementId == null || engagement == null || mentorName == null
          ? null
          : new Course(id, engagementId, engagement, mentorName, sessions, firstAt, nextAt);
    }
  }

  // One statement: whose sessions these are, and how many the one who is asked for had in each engagement. A session
  // that was cancelled is not counted; one that nobody has logged yet is. offset 0: each is asked for by an index, and
  // not joined to everybody's.
  Found look(Viewer viewer, PersonId asked, Instant now) {
    var rows = Visits.look(
            sql.sql(
                Visits.LOOK
                    + Fingerprints.OF_MINE
                    + """
                    select v.since, w.seen, w.seen_at, p.id, p.name, coalesce(a.self, false) as self,
                           coalesce(a.reads_notes, false) as reads_notes, coalesce(a.sees_money, false) as sees_money,
                           e.id as engagement_id, e.name as engagement, t.name as mentor_name, coalesce(x.sessions,
                             0) as sessions,
                           x.first_at, x.next_at
                    from visit v
                    cross join written w
                    left join mine a on true
                    left join lateral (select c.id, c.name from person_card c where c.id = a.student_id offset 0) p
                      on true
                    left join lateral (
                      select f.engagement_id,
                             count(*) filter (where f.starts_at <= :now and coalesce(f.status,
                               'attended') in ('attended', 'missed'))
                               as sessions,
                             min(f.starts_at) filter (where f.starts_at <= :now) as first_at,
                             min(f.starts_at) filter (where f.starts_at > :now) as next_at
                      from session_student_fact f
                      where f.student_id = a.student_id and f.student_id = :asked
                      group by f.engagement_id) x on true
                    left join lateral (
                      select c.id, c.name, c.mentor_id from engagement_card c
                        where c.id = x.engagement_id offset 0) e on true
                    left join lateral (select c.name from person_card c where c.id = e.mentor_id offset 0) t on true
                    order by a.self desc, p.name, p.id, e.name, e.id
                    """),
            viewer, now)
        .param("asked", asked)
        .param("lately", Fingerprints.since(now))
        .list(Row.class);
    var first = rows.getFirst();
    return new Found(students(rows), first.since(), Fingerprints.of(first.seen(), first.seenAt()));
  }

  private static List<StudentRow> students(List<Row> rows) {
    return rows.stream().filter(row -> row.id() != null)
        .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList())).values().stream()
        .map(of -> {
          var one = of.getFirst();
          var courses = of.stream().flatMap(row -> Stream.ofNullable(row.course())).toList();
          return new StudentRow(one.id(), one.name(), one.self(), one.readsNotes(), one.seesMoney(), courses);
        })
        .toList();
  }
}
