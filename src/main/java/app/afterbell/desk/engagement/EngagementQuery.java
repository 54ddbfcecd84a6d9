package app.afterbell.desk.engagement;

import app.afterbell.desk.engagement.EngagementPage.Ahead;
import app.afterbell.desk.engagement.EngagementPage.Student;
import app.afterbell.desk.engagement.EngagementPage.Weeks;
import app.afterbell.desk.engagement.EngagementPage.Written;
import app.afterbell.desk.engagements.Pick;
import app.afterbell.desk.engagements.UsualName;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.frame.SessionLine;
import app.afterbell.planning.Ends;
import app.afterbell.planning.Pauses;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.Money;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one engagement, for staff. */
@Component
class EngagementQuery {

  private static final int AHEAD = 30;
  private static final int PAST = 20;
  private static final int NOTES = 5;
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  private final Sql sql;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final Pauses pauses;
  private final Ends ends;

  EngagementQuery(Sql sql, Engagements engagements, WeeklyPlans plans, Pauses pauses, Ends ends) {
    this.ends = ends;
    this.sql = sql;
    this.engagements = engagements;
    this.plans = plans;
    this.pauses = pauses;
  }

  @Transactional(readOnly = true)
  public EngagementPage page(EngagementId id, Viewer viewer, @Nullable String done, Instant now) {
    var engagement = engagements.find(id).orElseThrow(NotFound::new);
    var ahead = ahead(id, false, now);
    return new EngagementPage(
        engagement, mentor(engagement.agreed().mentor()), ahead.stream().limit(AHEAD).toList(),
        ahead(id, true, now).stream().limit(AHEAD).toList(),
        ahead.size() > AHEAD,
        plans.leftOut(id, now),
        pauses.of(id, now.atZone(engagement.agreed().zone()).toLocalDate()), ends.of(id),
        plans.plannedUntil(id).orElse(null),
        engagements.termsOverTime(id),
        engagements.weeklyOverTime(id), engagements.weeklyAgreed(id), students(id),
        past(id, now), notes(id, now), viewer.may(Power.SEE_AMOUNTS) ? weeks(id, now)
        : null, now.atZone(engagement.agreed().zone()).toLocalDate(),
        viewer.may(Power.AGREE_ENGAGEMENTS), done, null, Typed.nothing(), Pick.NOBODY, null);
  }

  /** What these students are called. */
  List<String> names(Collection<PersonId> students) {
    return sql.sql("select name from person_card where id = any(:students::uuid[]) order by name, id")
        .param("students", students)
        .list(String.class);
  }

  /** Likewise, each. */
  Map<PersonId, String> named(Collection<PersonId> people) {
    return people.isEmpty() ? Map.of() : sql.sql("select id, name from person_card where id = any(:people::uuid[])")
        .param("people", people)
        .list(Named.class)
        .stream().collect(Collectors.toMap(Named::id, Named::name));
  }

  private record Named(PersonId id, String name) {}

  /** Whether its name was made of its students. */
  boolean usuallyNamed(NewEngagement agreed) {
    return agreed.name().equals(UsualName.of(names(agreed.students()), agreed.subject()));
  }

  /** A name that was made of the students follows them: no family reads another's child in it. */
  NewEngagement renamed(NewEngagement agreed) {
    return agreed.about(UsualName.of(names(agreed.students()), agreed.subject()), agreed.subject(), agreed.endsOn(),
        agreed.meetingLink());
  }

  private String mentor(PersonId id) {
    return sql.sql("select name from person_card where id = :id").param("id", id).one(String.class);
  }

  private List<Ahead> ahead(EngagementId id, boolean cancelled, Instant now) {
    return sql.sql("""
            select s.id, s.starts_at, s.planned_minutes,
                   (select x.name from session_substitute_fact u join person_card x on x.id = u.mentor_id
                    where u.session_id = s.id) as substitute,
                   (select count(*)::integer from session_student_fact m where m.session_id = s.id) as students
            from session_plan_fact s
            where s.engagement_id = :id and s.starts_at > :now and s.cancelled_at is\s"""
        + (cancelled ? "not null" : "null") + """

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
                                           where s.student_id = p.id), '') as family, m.from_on, m.to_on, m.past
            from engagement_membership m join person_card p on p.id = m.student_id
            where m.engagement_id = :id
            order by m.past, p.name, p.id, m.to_on desc
            """)
        .param("id", id)
        .list(Student.class);
  }

  private Weeks weeks(EngagementId id, Instant now) {
    var from = now.minus(FOUR_WEEKS);
    var sessions = sql.sql("""
            select count(*)::integer as sessions, count(*) filter (where logged_at is not null)::integer as logged
            from session_fact where engagement_id = :id and starts_at >= :from and starts_at <= :now
            """)
        .param("id", id)
        .param("from", from)
        .param("now", now)
        .one(Counted.class);
    var sums = sums(id, from, now);
    return new Weeks(sums.stream().filter(Sum::billed).map(Sum::money).toList(),
        sums.stream().filter(sum -> !sum.billed()).map(Sum::money).toList(), sessions.sessions(), sessions.logged());
  }

  private record Counted(int sessions, int logged) {}

  private record Sum(boolean billed, Currency currency, long amount) {

    private Money money() {
      return new Money(amount, currency);
    }
  }

  // What stands and what was cancelled too late, each by the index that it is in.
  private List<Sum> sums(EngagementId id, Instant from, Instant now) {
    return sql.sql("""
            with s as materialized (
              select id from session_plan_fact
              where engagement_id = :id and starts_at >= :from and starts_at <= :now and cancelled_at is null
              union all
              select id from session_plan_fact
              where engagement_id = :id and starts_at >= :from and starts_at <= :now and cancelled_at is not null)
            select true as billed, l.currency, sum(l.amount)::bigint as amount
            from s join charge_fact l on l.session_id = s.id group by l.currency
            union all
            select false, l.currency, sum(l.amount)::bigint
            from s join earning_fact l on l.session_id = s.id group by l.currency
            order by 2
            """)
        .param("id", id)
        .param("from", from)
        .param("now", now)
        .list(Sum.class);
  }

  private List<Written> notes(EngagementId id, Instant now) {
    return sql.sql("""
            select s.id, s.starts_at, p.name as mentor, s.notes_at
            from session_fact s join person_card p on p.id = s.mentor_id
            where s.engagement_id = :id and s.starts_at <= :now and s.notes_at is not null
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("id", id)
        .param("now", now)
        .param("most", NOTES)
        .list(Written.class);
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
