package app.afterbell.notifications.web.settings;

import static java.util.stream.Collectors.groupingBy;

import app.afterbell.notifications.Choice;
import app.afterbell.notifications.DigestWeek;
import app.afterbell.notifications.Rhythm;
import app.afterbell.notifications.Via;
import app.afterbell.notifications.web.Chosen;
import app.afterbell.notifications.web.settings.ChoicesPage.Engagement;
import app.afterbell.notifications.web.settings.ChoicesPage.Student;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a guardian's choices, and what comes of them. */
@Component
class ChoicesQuery {

  private final Sql sql;
  private final Organizations organizations;

  ChoicesQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record StudentRow(PersonId id, String name, Rhythm rhythm, int every, Via via) {}

  record EngagementRow(PersonId student, String name, int sessions, int told, int muted) {}

  @Transactional(readOnly = true)
  public ChoicesPage page(Viewer viewer, boolean saved, Instant now) {
    var engagements = engagements(viewer, now).stream().collect(groupingBy(EngagementRow::student));
    var students = students(viewer, now).stream()
        .map(row -> student(row, engagements.getOrDefault(row.id(), List.of()), viewer, now))
        .toList();
    var address = sql.sql("select email from person_address where person_id = :viewer")
        .param("viewer", viewer.id())
        .optional(String.class);
    return new ChoicesPage(students, saved, address.orElse(null));
  }

  private List<StudentRow> students(Viewer viewer, Instant now) {
    return sql.sql("""
            select s.id, s.name, coalesce(p.rhythm, 'nth') as rhythm, coalesce(p.every, :every) as every,
                   coalesce(p.via, 'both') as via
            from reminder_reader r
            join person_card s on s.id = r.student_id
            left join reminder_plan p on p.guardian_id = r.guardian_id and p.student_id = r.student_id
            where r.guardian_id = :viewer
            order by s.name, s.id
            """)
        .param("every", organizations.current(viewer).policies().at(now).remindsAfter())
        .param("viewer", viewer.id())
        .list(StudentRow.class);
  }

  private List<EngagementRow> engagements(Viewer viewer, Instant now) {
    return sql.sql("""
            select m.student_id as student, e.name, coalesce(c.sessions, 0) as sessions, coalesce(l.told, 0) as told,
                   coalesce(l.muted, c.sessions, 0) as muted
            from reminder_reader r
            join engagement_member m on m.student_id = r.student_id
            join engagement_card e on e.id = m.engagement_id
            left join noted_count c on c.student_id = m.student_id and c.engagement_id = m.engagement_id
            left join reminder_place l
              on l.guardian_id = r.guardian_id and l.student_id = m.student_id and l.engagement_id = m.engagement_id
            where r.guardian_id = :viewer
              and (e.ends_on is null or e.ends_on > cast(cast(:now as timestamptz) at time zone e.time_zone as date))
            order by e.name, e.id
            """)
        .param("viewer", viewer.id())
        .param("now", now)
        .list(EngagementRow.class);
  }

  private static Student student(StudentRow row, List<EngagementRow> engagements, Viewer viewer, Instant now) {
    var choice = new Choice(row.rhythm(), row.every(), row.via());
    var chosen = new Chosen(row.rhythm().name().toLowerCase(Locale.ROOT), String.valueOf(row.every()),
        row.via().name().toLowerCase(Locale.ROOT));
    return new Student(row.id(), row.name(), choice, chosen,
        engagements.stream()
            .map(one ->
                new Engagement(one.name(), one.sessions(), choice.next(one.told(), one.muted(), one.sessions())))
            .toList(),
        DigestWeek.next(viewer.zone(), now).at());
  }
}
