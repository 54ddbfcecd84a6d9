package app.afterbell.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.afterbell.engagements.EngagementId;
import app.afterbell.people.ClockShift;
import app.afterbell.people.MovedTime;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads which sessions changes of clocks move for people who live in another zone than that of their engagement (R16):
 * those that stand at their weekly times. One that was moved by hand is where somebody put it.
 */
@Component
public class ClockSessions {

  /** Of one person: who has more sees the first. */
  private static final int MOST = 400;

  private final Sql sql;

  ClockSessions(Sql sql) {
    this.sql = sql;
  }

  /** A session that was planned, of the part of one person. */
  public record Session(SessionId id, Instant startsAt) {}

  /**
   * A weekly time that moves for a person.
   *
   * @param here where they live
   * @param students of theirs, but they themselves; none for the mentor
   * @param sessions those that are planned
   */
  public record Moved(
      PersonId person, String personName, ZoneId here, EngagementId engagement, String subject, String mentorName,
      boolean mentors, List<String> students, ClockShift shift, MovedTime time, List<Session> sessions) {

    /** The key of its sentence, from {@code notifications.clocks.} on; with {@link #words} in it. */
    public String sentence() {
      return (time.to() == null ? "from" : "between") + (time.isOnAnotherDay() ? ".day" : "");
    }

    public Object[] words(Formats f) {
      return new Object[] {
        f.date(time.from()), time.to() == null ? "" : f.date(time.to()), f.weekdayLong(time.wasOn()),
        f.time(time.at()), f.time(time.was()), f.weekdayLong(time.on())
      };
    }
  }

  private record Row(
      PersonId person, String personName, ZoneId here, EngagementId engagement, ZoneId there, String subject,
      String mentorName, boolean mentors, List<String> students, SessionId session, Instant startsAt,
      @Nullable LocalDate agreedFrom) {

    // What began after the clocks had changed never was at another time.
    boolean isNews(ClockShift shift) {
      return agreedBefore(shift.from()) && (shift.since() == null || !agreedBefore(shift.since()));
    }

    private boolean agreedBefore(Instant at) {
      return agreedFrom == null || agreedFrom.isBefore(LocalDate.ofInstant(at, there));
    }
  }

  private record Key(
      PersonId person, EngagementId engagement, boolean mentors, List<String> students, MovedTime time) {}

  /** For these people, by sessions in {@code [from, to)}; @param shifts those that matter */
  List<Moved> of(Collection<PersonId> people, Instant from, Instant to, Predicate<ClockShift> shifts) {
    return moved(rows(people, null, from, to), from, to, shifts);
  }

  /** For the reader, from now on for ten weeks: what is to come, and what holds now for some weeks. */
  public List<Moved> ahead(PersonId viewer, Instant now) {
    var to = now.plus(ClockShift.SHORT);
    return of(List.of(viewer), now, to, shift -> shift.from().isAfter(now) || shift.isShort());
  }

  /** For all who take part in an engagement. */
  public List<Moved> ahead(EngagementId engagement, Instant now) {
    var to = now.plus(ClockShift.SHORT);
    return moved(rows(people(engagement), engagement, now, to), now, to,
        shift -> shift.from().isAfter(now) || shift.isShort());
  }

  private static List<Moved> moved(List<Row> rows, Instant from, Instant to, Predicate<ClockShift> shifts) {
    var found = new LinkedHashMap<Key, Moved>();
    rows.stream().collect(groupingBy(row -> List.of(row.there(), row.here()), LinkedHashMap::new,
        toList())).values().forEach(alike -> {
          var first = alike.getFirst();
          ClockShift.between(first.there(), first.here(), from.minus(ClockShift.SHORT), to).stream().filter(shifts)
              .forEach(shift -> alike.stream()
                  .filter(row -> shift.holdsAt(row.startsAt()) && row.isNews(shift))
                  .forEach(row -> add(found, row, shift)));
        });
    return List.copyOf(found.values());
  }

  private static void add(LinkedHashMap<Key, Moved> found, Row row, ClockShift shift) {
    var time = MovedTime.of(shift, row.startsAt(), row.there(), row.here());
    found.computeIfAbsent(new Key(row.person(), row.engagement(), row.mentors(), row.students(), time),
        _ -> new Moved(row.person(), row.personName(), row.here(), row.engagement(), row.subject(), row.mentorName(),
            row.mentors(), row.students(), shift, time, new ArrayList<>()))
        .sessions().add(new Session(row.session(), row.startsAt()));
  }

  private List<PersonId> people(EngagementId engagement) {
    return sql.sql("""
            select e.mentor_id from engagement_card e where e.id = :id
            union
            select f.viewer_id from engagement_member m
            cross join lateral (select x.viewer_id from family_access x where x.student_id = m.student_id offset 0) f
            where m.engagement_id = :id
            """)
        .param("id", engagement)
        .list(PersonId.class);
  }

  private List<Row> rows(Collection<PersonId> people, @Nullable EngagementId only, Instant from, Instant to) {
    return people.isEmpty() ? List.of() : sql.sql("""
            with theirs as materialized (
              select p.id as person, p.name, p.time_zone, s.id as session, true as mentors, '{}'::text[] as students
              from person_card p
              cross join lateral (
                select x.id from session_fact x
                where x.mentor_id = p.id and x.starts_at >= :from and x.starts_at < :to
                  and x.time_zone <> p.time_zone and (:only::uuid is null or x.engagement_id = :only)
                order by x.starts_at limit :most) s
              where p.id = any(:people::uuid[])
              union all
              select p.id, p.name, p.time_zone, m.session_id, false,
                     coalesce(array_agg(c.name order by c.name) filter (where not f.self), '{}')
              from person_card p
              cross join lateral (select x.student_id, x.self from family_access x where x.viewer_id = p.id offset 0) f
              cross join lateral (
                select x.session_id from session_student_fact x
                where x.student_id = f.student_id and x.starts_at >= :from and x.starts_at < :to
                  and (:only::uuid is null or x.engagement_id = :only)
                order by x.starts_at limit :most) m
              join person_card c on c.id = f.student_id
              where p.id = any(:people::uuid[])
              group by p.id, p.name, p.time_zone, m.session_id)
            select t.person, t.name as person_name, t.time_zone as here, s.engagement_id as engagement,
                   s.time_zone as there, e.subject, q.name as mentor_name, t.mentors, t.students, s.id as session,
                   s.starts_at,
                   nullif(greatest(w.from_on, coalesce(e.starts_on, '-infinity')), '-infinity') as agreed_from
            from theirs t
            cross join lateral (select x.* from session_fact x where x.id = t.session offset 0) s
            cross join lateral (
              select x.subject, x.starts_on from engagement_card x where x.id = s.engagement_id offset 0) e
            cross join lateral (select x.name from person_card x where x.id = s.mentor_id offset 0) q
            cross join lateral (
              select x.from_on from engagement_time x
              where x.engagement_id = s.engagement_id
                and x.day_of_week = extract(isodow from s.starts_at at time zone s.time_zone)
                and x.starts_at = (s.starts_at at time zone s.time_zone)::time
                and x.from_on <= (s.starts_at at time zone s.time_zone)::date
                and x.to_on > (s.starts_at at time zone s.time_zone)::date
              limit 1) w
            where s.time_zone <> t.time_zone
            order by t.name, t.person, s.starts_at, s.id
            """)
        .param("people", List.copyOf(people))
        .param("only", only)
        .param("from", from)
        .param("to", to)
        .param("most", MOST)
        .list(Row.class);
  }
}
