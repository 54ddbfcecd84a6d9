package app.afterbell.desk.family;

import app.afterbell.desk.family.FamilyPage.Engagement;
import app.afterbell.desk.family.FamilyPage.Guardian;
import app.afterbell.desk.family.FamilyPage.Student;
import app.afterbell.engagements.EngagementId;
import app.afterbell.frame.SessionLine;
import app.afterbell.households.FamilyId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one family. */
@Component
class FamilyQuery {

  private static final int SESSIONS = 10;

  private final Sql sql;

  FamilyQuery(Sql sql) {
    this.sql = sql;
  }

  record Named(PersonId id, String name) {}

  record Row(PersonId student, EngagementId id, String name, String mentor, @Nullable Instant nextAt) {

    private Engagement toEngagement() {
      return new Engagement(id, name, mentor, nextAt);
    }
  }

  @Transactional(readOnly = true)
  public FamilyPage page(FamilyId id, Viewer staff, Instant now) {
    var name = sql.sql("select name from family_card where id = :id").param("id", id).one(String.class);
    var last = sessions(id, now, "x.starts_at <= :now", "desc");
    return new FamilyPage(id, name, students(id, now), guardians(id),
        SessionLine.now(last, sessions(id, now, "x.starts_at > :now", "asc"), now), SessionLine.over(last, now),
        staff.may(Power.SEE_AMOUNTS) ? billed(id, now) : List.of());
  }

  private List<Student> students(FamilyId id, Instant now) {
    var engagements = sql.sql("""
            select s.student_id as student, e.id, e.name, p.name as mentor,
                   (select min(x.starts_at) from session_student_fact x
                    where x.student_id = s.student_id and x.starts_at > :now and x.engagement_id = e.id) as next_at
            from student_family s
            join engagement_member m on m.student_id = s.student_id
            join engagement_card e on e.id = m.engagement_id
            join person_card p on p.id = e.mentor_id
            where s.family_id = :family and (e.ends_on is null or e.ends_on >= :today)
            order by e.name, e.id
            """)
        .param("family", id)
        .param("now", now)
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .list(Row.class).stream()
        .collect(Collectors.groupingBy(Row::student, Collectors.mapping(Row::toEngagement, Collectors.toList())));
    return sql.sql("""
            select p.id, p.name from student_family s join person_card p on p.id = s.student_id
            where s.family_id = :family order by p.name, p.id
            """)
        .param("family", id)
        .list(Named.class).stream()
        .map(student -> new Student(student.id(), student.name(), engagements.getOrDefault(student.id(), List.of())))
        .toList();
  }

  private List<Guardian> guardians(FamilyId id) {
    return sql.sql("""
            select p.id, p.name, p.email, p.open, p.entered
            from family_guardian_fact g join account_card p on p.id = g.guardian_id
            where g.family_id = :family order by p.name, p.id
            """)
        .param("family", id)
        .list(Guardian.class);
  }

  private List<SessionLine> sessions(FamilyId id, Instant now, String which, String way) {
    return sql.sql(SessionLine.OF_SEVERAL + """
            where s.id in (
              select y.session_id from (
                select x.session_id, x.starts_at from student_family m
                cross join lateral (select x.session_id, x.starts_at from session_student_fact x
                                    where x.student_id = m.student_id and %1$s
                                    order by x.starts_at %2$s, x.session_id %2$s limit :most) x
                where m.family_id = :family) y
              order by y.starts_at %2$s limit :most)
            order by s.starts_at %2$s, s.id %2$s
            """.formatted(which, way))
        .param("family", id)
        .param("now", now)
        .param("most", SESSIONS)
        .list(SessionLine.class);
  }

  private List<Money> billed(FamilyId id, Instant now) {
    return sql.sql("""
            select sum(c.amount)::bigint as minor, c.currency
            from student_family m
            join session_student_plan_fact s on s.student_id = m.student_id and s.starts_at > :from
              and s.starts_at <= :now
            join charge_fact c on c.session_id = s.session_id and c.student_id = s.student_id
            where m.family_id = :family
            group by c.currency order by c.currency
            """)
        .param("family", id)
        .param("from", now.minus(Duration.ofDays(28)))
        .param("now", now)
        .list(Money.class);
  }
}
