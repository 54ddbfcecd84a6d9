package app.afterbell.feeds;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The sessions that are in a person's calendar (R28): those that they mentor, their own as a student, and those of
 * their students. What was cancelled is among them for a while.
 */
@Component
class OccasionsQuery {

  /** More than anybody has, and as many as a calendar program takes. */
  static final int MOST = 3000;

  private static final String OF_MENTOR = """
      with seen as materialized (
        select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.sequence, s.changed_at,
               s.quiet_until, false as self, s.cancelled_at is not null as cancelled
        from session_calendar s
        where s.mentor_id = :person and s.starts_at >= :from and s.starts_at < :to
          and (s.cancelled_at is null or s.cancelled_at >= :cancelledFrom)
          and exists (select from role_card r where r.person_id = :person and r.role = 'mentor')
        order by s.starts_at, s.id
        limit :most),
      coming as materialized (
        select m.session_id, m.student_id
        from seen s join session_student_plan_fact m on m.session_id = s.id
        where m.cancelled_at is null or s.cancelled),
      """;

  // Somebody else has it now, whose name and times are not theirs to know.
  private static final String OF_ANOTHER = """
      select b.session_id as id, true as mentor, false as self, b.starts_at, b.planned_minutes, true as cancelled,
             greatest(b.sequence, t.sequence) as sequence, s.changed_at, s.quiet_until, c.subject as name,
             c.subject, '' as mentor_name,
             '{}'::text[] as students, null::text as meeting_link
      from session_before_fact b
      join session_calendar s on s.id = b.session_id
      join engagement_card c on c.id = s.engagement_id
      left join calendar_told t on t.person_id = :person and t.session_id = b.session_id
      where b.mentor_id = :person and b.starts_at >= :from and b.starts_at < :to and s.changed_at >= :cancelledFrom
      order by b.starts_at, b.session_id
      limit :most
      """;

  // What was cancelled for each of their own students is cancelled for them, though others come.
  private static final String OF_FAMILY = """
      with mine as (select f.student_id, f.self from family_access f where f.viewer_id = :person),
      theirs as materialized (
        select m.session_id, m.student_id, m.cancelled_at, mine.self
        from mine join session_student_plan_fact m on m.student_id = mine.student_id
        where m.starts_at >= :from and m.starts_at < :to),
      each_one as (
        select session_id, bool_or(self) as self, bool_and(cancelled_at is not null) as cancelled,
               max(cancelled_at) as cancelled_at
        from theirs group by session_id),
      seen as materialized (
        select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.sequence, s.changed_at,
               s.quiet_until, x.self, x.cancelled or s.cancelled_at is not null as cancelled
        from each_one x join session_calendar s on s.id = x.session_id
        where not x.cancelled and s.cancelled_at is null
           or coalesce(s.cancelled_at, x.cancelled_at) >= :cancelledFrom
        order by s.starts_at, s.id
        limit :most),
      coming as materialized (
        select t.session_id, t.student_id
        from seen s join theirs t on t.session_id = s.id
        where t.cancelled_at is null or s.cancelled),
      """;

  // People and engagements are few, and read once each, however many sessions they have.
  private static final String NAMED = """
      courses as materialized (
        select c.id, c.name, c.subject, c.meeting_link from engagement_card c where c.id in (select engagement_id
          from seen)),
      people as materialized (
        select p.id, p.name from person_card p
        where p.id in (select student_id from coming union select mentor_id from seen)),
      named as materialized (
        select c.session_id, array_agg(p.name order by p.name) as students
        from coming c join people p on p.id = c.student_id group by c.session_id),
      told as materialized (
        select t.session_id, t.sequence from calendar_told t where t.person_id = :person and t.starts_at >= :from)
      select s.id, s.mentor_id = :person as mentor, s.self, s.starts_at, s.planned_minutes, s.cancelled,
             greatest(s.sequence, t.sequence) as sequence, s.changed_at, s.quiet_until, c.name,
             c.subject, p.name as mentor_name, coalesce(n.students, '{}') as students, c.meeting_link
      from seen s
      join courses c on c.id = s.engagement_id
      join people p on p.id = s.mentor_id
      left join named n on n.session_id = s.id
      left join told t on t.session_id = s.id
      order by s.starts_at, s.id
      """;

  private final Sql sql;

  OccasionsQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * In the order of their starts.
   * @param from of their starts.
   * @param cancelledFrom what was cancelled before is left out
   */
  List<Occasion> of(PersonId person, Instant from, Instant to, Instant cancelledFrom) {
    // who is its mentor and a guardian of its student has it once, as its mentor
    var all = new LinkedHashMap<Object, Occasion>();
    for (var text : List.of(OF_MENTOR + NAMED, OF_FAMILY + NAMED, OF_ANOTHER)) {
      sql.sql(text)
          .param("person", person)
          .param("from", from)
          .param("to", to)
          .param("cancelledFrom", cancelledFrom)
          .param("most", MOST)
          .list(Occasion.class)
          .forEach(one -> all.putIfAbsent(one.id(), one));
    }
    return inOrder(all.values());
  }

  /** One that is theirs no more: as their calendar was told of it, and who has it now is not theirs to know. */
  Occasion gone(InvitationRule.Told told) {
    return sql.sql("""
            select s.id, false as mentor, false as self, :startsAt::timestamptz as starts_at,
                   :minutes::integer as planned_minutes, true as cancelled, s.sequence, s.changed_at,
                   null::timestamptz as quiet_until, c.subject as name, c.subject, '' as mentor_name, '{}'::text[]
                     as students,
                   null::text as meeting_link
            from session_calendar s join engagement_card c on c.id = s.engagement_id
            where s.id = :session
            """)
        .param("startsAt", told.startsAt())
        .param("minutes", told.plannedMinutes())
        .param("session", told.sessionId())
        .one(Occasion.class);
  }

  private static List<Occasion> inOrder(Collection<Occasion> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Occasion::startsAt).thenComparing(one -> one.id().value().toString()));
    return List.copyOf(sorted);
  }
}
