package app.afterbell.requests;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of what is asked for. */
@Component
public class WishFacts {

  static final int SHORTEST = EngagementRule.SHORTEST;
  static final int LONGEST = EngagementRule.LONGEST;

  private static final String MEETS = """
      coalesce(
        (select string_agg(to_char(date '2024-01-01' + (t.day_of_week - 1), 'FMDay') || ' '
                             || to_char(t.starts_at, 'FMHH12:MI am'), ', ' order by t.day_of_week, t.starts_at)
         from engagement_time t where t.engagement_id = e.id and t.to_on = 'infinity'),
        'since ' || to_char(e.starts_on, 'FMMon FMDD, YYYY')) as meets
      """;

  private final Sql sql;

  WishFacts(Sql sql) {
    this.sql = sql;
  }

  /**
   * An engagement that somebody can choose.
   *
   * @param meets when it does by the clocks of its zone, as "Monday 4:00 pm"; else since when it is agreed: what tells
   * two of one name apart
   */
  public record Choice(EngagementId id, String name, ZoneId timeZone, String meets) {

    /** By its name, and by when it meets where another one is called alike. */
    public String among(List<Choice> all) {
      return all.stream().filter(other -> other.name().equals(name)).count() > 1 ? name + " · " + meets : name;
    }
  }

  record Taken(String name, Instant startsAt) {}

  /** Those of a mentor, ended ones too: a session that was forgotten may have been one of them. */
  public List<Choice> ofMentor(Viewer mentor) {
    return sql.sql("""
            select e.id, e.name, e.time_zone,
                   """ + MEETS + """
            from engagement_card e
            where e.mentor_id = :mentor
            order by e.ends_on is not null, e.name, e.id limit 200
            """)
        .param("mentor", mentor.id())
        .list(Choice.class);
  }

  /** What else a session may have been: engagements of its mentor with the same students, in the same currency. */
  public List<Choice> others(SessionCard session) {
    return sql.sql("""
            select e.id, e.name, e.time_zone,
                   """ + MEETS + """
            from engagement_card e
            join engagement_pay_rate t on t.engagement_id = e.id
              and t.from_on <= (:at::timestamptz at time zone e.time_zone)::date
              and t.to_on > (:at::timestamptz at time zone e.time_zone)::date
            where e.mentor_id = :mentor and e.id <> :engagement
              and array(select m.student_id from engagement_member m where m.engagement_id = e.id order by 1)
                = array(select m.student_id from session_student_fact m where m.session_id = :session order by 1)
              and t.currency = (select r.currency from session_rate r where r.session_id = :session)
              and not exists (
                select from session_fact s where s.engagement_id = e.id and s.starts_at = :at)
            order by e.name, e.id
            """)
        .param("mentor", session.mentorId())
        .param("engagement", session.engagementId())
        .param("session", session.id())
        .param("at", session.startsAt())
        .list(Choice.class);
  }

  /** What the mentor or a student has at that time. */
  Optional<Taken> at(Wish.Unplanned wish, PersonId mentor) {
    return sql.sql("""
            with asked as (
              select :from::timestamptz as starts_at, :from::timestamptz + :minutes * interval '1 minute' as ends_at),
            taken as (
              select s.id, s.starts_at, s.engagement_id
              from asked a join session_fact s on s.starts_at < a.ends_at
                and s.starts_at > a.starts_at - interval '8 hours'
              where s.mentor_id = :mentor and s.planned_end > a.starts_at
              union
              select s.id, s.starts_at, s.engagement_id
              from asked a
              join engagement_member e on e.engagement_id = :engagement
              join session_student_fact m on m.student_id = e.student_id and m.starts_at < a.ends_at
                and m.starts_at > a.starts_at - interval '8 hours'
              join session_fact s on s.id = m.session_id
              where s.planned_end > a.starts_at)
            select case when e.mentor_id = :mentor then e.name else '' end as name, t.starts_at
            from taken t join engagement_card e on e.id = t.engagement_id
            order by t.starts_at, t.id limit 1
            """)
        .param("from", wish.startsAt())
        .param("minutes", wish.minutes())
        .param("mentor", mentor)
        .param("engagement", wish.engagement())
        .optional(Taken.class);
  }

  /** Whether this viewer reads what a family is billed for that student’s session (R28). */
  boolean isBilled(Wish.Bill wish, Viewer by) {
    return sql.sql("""
            select exists (
              select from family_access f join charge_fact l on l.student_id = f.student_id
              where f.viewer_id = :viewer and f.sees_money and f.student_id = :student and l.session_id = :session)
            """)
        .param("viewer", by.id())
        .param("student", wish.student())
        .param("session", wish.session())
        .one(Boolean.class);
  }
}
