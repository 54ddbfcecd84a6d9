package app.afterbell.desk.engagement;

import app.afterbell.desk.engagement.EngagementPage.Ahead;
import app.afterbell.desk.engagement.EngagementPage.Student;
import app.afterbell.desk.engagements.Pick;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.frame.SessionLine;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one engagement, for staff. */
@Component
class EngagementQuery {

  private static final int AHEAD = 30;
  private static final int PAST = 20;

  private final Sql sql;
  private final Engagements engagements;
  private final WeeklyPlans plans;

  EngagementQuery(Sql sql, Engagements engagements, WeeklyPlans plans) {
    this.sql = sql;
    this.engagements = engagements;
    this.plans = plans;
  }

  @Transactional(readOnly = true)
  public EngagementPage page(EngagementId id, Viewer viewer, @Nullable String done, Instant now) {
    var engagement = engagements.find(id).orElseThrow(NotFound::new);
    var ahead = ahead(id, now);
    return new EngagementPage(
        engagement, mentor(engagement.agreed().mentor()), ahead.stream().limit(AHEAD).toList(), ahead.size() > AHEAD,
        plans.leftOut(id, now), plans.plannedUntil(id).orElse(null), engagements.termsOverTime(id), students(id),
        past(id, now), now.atZone(engagement.agreed().zone()).toLocalDate(),
        viewer.may(Power.AGREE_ENGAGEMENTS), done, null, Typed.nothing(), Pick.NOBODY);
  }

  /** What these students are called. */
  List<String> names(Collection<PersonId> students) {
    return sql.sql("select name from person_card where id = any(:students::uuid[]) order by name, id")
        .param("students", students)
        .list(String.class);
  }

  private String mentor(PersonId id) {
    return sql.sql("select name from person_card where id = :id").param("id", id).one(String.class);
  }

  private List<Ahead> ahead(EngagementId id, Instant now) {
    return sql.sql("""
            select s.id, s.starts_at, s.planned_minutes, s.cancelled_at is not null as cancelled,
                   (select count(*)::integer from session_student_fact m where m.session_id = s.id) as students
            from (
              (select * from session_plan_fact where engagement_id = :id and starts_at > :now and cancelled_at is null
               order by starts_at limit :most)
              union all
              (select * from session_plan_fact where engagement_id = :id and starts_at > :now
                 and cancelled_at is not null
               order by starts_at limit :most)) s
            order by s.starts_at, s.id
            limit :most
            """)
        .param("id", id)
        .param("now", now)
        .param("most", AHEAD + 1)
        .list(Ahead.class);
  }

  private List<Student> students(EngagementId id) {
    return sql.sql("""
            select p.id, p.name, coalesce((select f.name from student_family s join family_card f on f.id = s.family_id
                                           where s.student_id = p.id), '') as family
            from engagement_member m join person_card p on p.id = m.student_id
            where m.engagement_id = :id
            order by p.name, p.id
            """)
        .param("id", id)
        .list(Student.class);
  }

  private List<SessionLine> past(EngagementId id, Instant now) {
    return sql.sql(
            SessionLine.SELECT + """
            where s.engagement_id = :id and s.starts_at <= :now
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("id", id)
        .param("now", now)
        .param("most", PAST)
        .list(SessionLine.class);
  }
}
