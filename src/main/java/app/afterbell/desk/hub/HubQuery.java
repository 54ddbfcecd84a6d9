package app.afterbell.desk.hub;

import app.afterbell.desk.hub.Hub.Engagement;
import app.afterbell.frame.SessionLine;
import app.afterbell.payroll.EarningsQuery;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what staff see first of a person, few of each. Does not check the viewer: who asks may use the desk. */
@Component
public class HubQuery {

  private static final int SESSIONS = 5;
  private static final Duration BILLED = Duration.ofDays(28);

  private final EarningsQuery earnings;
  private final Sql sql;

  HubQuery(EarningsQuery earnings, Sql sql) {
    this.earnings = earnings;
    this.sql = sql;
  }

  record Tasks(int open, int overdue) {}

  /** @param students of a guardian, or a student alone */
  public Hub ofStudents(List<PersonId> students, Viewer staff, Instant now) {
    var last = lines(students, now, "x.starts_at <= :now", "desc");
    return new Hub(engagements("""
        e.id in (select m.engagement_id from engagement_member m where m.student_id = any(:ids))""", """
        (select p.name from person_card p where p.id = e.mentor_id)""", students, now),
        SessionLine.now(last, lines(students, now, "x.starts_at > :now", "asc"), now), SessionLine.over(last, now),
        staff.may(Power.SEE_AMOUNTS) ? billed(students, now) : List.of(), List.of(), null, 0, 0);
  }

  /** @param mentor whose zone says in which period they are */
  public Hub ofMentor(PersonId mentor, Viewer staff, Instant now) {
    var statement = earnings.statement(new Viewer(mentor, "", Set.of(), staff.zone(), staff.settings()), null, now);
    var tasks = sql.sql("select open, overdue from waiting_tasks(:now) where mentor_id = :mentor")
        .param("now", now).param("mentor", mentor).optional(Tasks.class).orElse(new Tasks(0, 0));
    var last = taught(mentor, now, "s.starts_at <= :now", "desc");
    return new Hub(engagements("e.mentor_id = any(:ids)", """
        (select string_agg(p.name, ', ' order by p.name, p.id) from engagement_member m
         join person_card p on p.id = m.student_id where m.engagement_id = e.id)""", List.of(mentor), now),
        SessionLine.now(last, taught(mentor, now, "s.starts_at > :now", "asc"), now), SessionLine.over(last, now),
        List.of(), staff.may(Power.SEE_AMOUNTS) ? statement.totals() : List.of(), statement.period(), tasks.open(),
        tasks.overdue());
  }

  private List<Engagement> engagements(String which, String who, List<PersonId> ids, Instant now) {
    return sql.sql("""
            select e.id, e.name, e.subject, coalesce(%s, '') as who,
                   (select min(s.starts_at) from session_fact s
                    where s.engagement_id = e.id and s.starts_at > :now) as next_at
            from engagement_card e
            where %s and (e.ends_on is null or e.ends_on >= (:now at time zone e.time_zone)::date)
            order by e.name, e.id limit 50
            """.formatted(who, which))
        .param("ids", ids)
        .param("now", now)
        .list(Engagement.class);
  }

  private List<SessionLine> lines(List<PersonId> students, Instant now, String which, String way) {
    return sql.sql(SessionLine.SELECT + """
            where s.id in (
              select y.session_id from (
                select x.session_id, x.starts_at from unnest(:ids::uuid[]) as m (student_id)
                cross join lateral (select x.session_id, x.starts_at from session_student_fact x
                                    where x.student_id = m.student_id and %1$s
                                    order by x.starts_at %2$s, x.session_id %2$s limit :most) x) y
              order by y.starts_at %2$s limit :most)
            order by s.starts_at %2$s, s.id %2$s
            """.formatted(which, way))
        .param("ids", students)
        .param("now", now)
        .param("most", SESSIONS)
        .list(SessionLine.class);
  }

  private List<SessionLine> taught(PersonId mentor, Instant now, String which, String way) {
    return sql.sql(SessionLine.SELECT + """
            where s.mentor_id = :mentor and %1$s order by s.starts_at %2$s, s.id %2$s limit :most
            """.formatted(which, way))
        .param("mentor", mentor)
        .param("now", now)
        .param("most", SESSIONS)
        .list(SessionLine.class);
  }

  private List<Money> billed(List<PersonId> students, Instant now) {
    return sql.sql("""
            select sum(c.amount)::bigint as minor, c.currency
            from session_student_plan_fact s
            join charge_fact c on c.session_id = s.session_id and c.student_id = s.student_id
            where s.student_id = any(:ids) and s.starts_at > :from and s.starts_at <= :now
            group by c.currency order by c.currency
            """)
        .param("ids", students)
        .param("from", now.minus(BILLED))
        .param("now", now)
        .list(Money.class);
  }
}
