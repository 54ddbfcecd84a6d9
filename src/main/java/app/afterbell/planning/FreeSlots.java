package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.planning.SlotRule.Offered;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a mentor can be booked for some students (R32): published hours, less their sessions, leave and holidays. It
 * holds nobody: the press asks again. Does not check the viewer.
 */
@Component
public class FreeSlots {

  private final Sql sql;
  private final Engagements engagements;
  private final Availability availability;
  private final Pauses pauses;
  private final DaysOff daysOff;

  FreeSlots(Sql sql, Engagements engagements, Availability availability, Pauses pauses, DaysOff daysOff) {
    this.sql = sql;
    this.engagements = engagements;
    this.availability = availability;
    this.pauses = pauses;
    this.daysOff = daysOff;
  }

  private record Asked(SessionId id, EngagementId engagement, PersonId mentor, ZoneId zone) {}

  record Settled(ZoneId zone, int slotLeadHours, int slotDays) {}

  private record Busy(Instant startsAt, Instant plannedEnd) {}

  /** @param starts in their order @param zone in which the session, or the engagement, was agreed */
  public record Slots(List<Instant> starts, ZoneId zone) {}

  /** Other times for a session, for its mentor and those who are left in it. */
  public Slots ofSession(SessionId session, int minutes, Instant now) {
    var asked = asked(session);
    return new Slots(agreed(asked.engagement(),
        rule(asked.mentor(), students(session), asked.zone(), session, now).starts(minutes, now)), asked.zone());
  }

  /** Whether a session can be at that time, of that length, within what its mentor publishes. */
  public boolean has(SessionId session, Instant startsAt, int minutes, Instant now) {
    var asked = asked(session);
    return rule(asked.mentor(), students(session), asked.zone(), session, now).has(startsAt, minutes, now)
        && !agreed(asked.engagement(), List.of(startsAt)).isEmpty();
  }

  /** Times for one more session of an engagement, of the length that it has now. */
  public Slots ofEngagement(EngagementId id, int minutes, Instant now) {
    var agreed = engagements.find(id).orElseThrow(NotFound::new).agreed();
    return new Slots(agreed(id, agreed,
        rule(agreed.mentor(), agreed.students(), agreed.zone(), null, now).starts(minutes, now)), agreed.zone());
  }

  /** Whether one of these is at that time. */
  public boolean has(EngagementId id, Instant startsAt, int minutes, Instant now) {
    return ofEngagement(id, minutes, now).starts().contains(startsAt);
  }

  private List<Instant> agreed(EngagementId id, List<Instant> starts) {
    return starts.isEmpty() ? starts : agreed(id, engagements.find(id).orElseThrow(NotFound::new).agreed(), starts);
  }

  // Within its first and last day, and not while it pauses.
  private List<Instant> agreed(EngagementId id, NewEngagement agreed, List<Instant> starts) {
    if (starts.isEmpty()) {
      return starts;
    }
    var paused = pauses.between(id, starts.getFirst().atZone(agreed.zone()).toLocalDate(),
        starts.getLast().atZone(agreed.zone()).toLocalDate().plusDays(1));
    return starts.stream().filter(start -> {
      var day = start.atZone(agreed.zone()).toLocalDate();
      return !day.isBefore(agreed.startsOn()) && (agreed.endsOn() == null || !day.isAfter(agreed.endsOn()))
          && paused.stream().noneMatch(pause -> pause.isOn(day));
    }).toList();
  }

  private SlotRule rule(
      PersonId mentor, Collection<PersonId> students, ZoneId zone, @Nullable SessionId except, Instant now) {
    var settled = settled(mentor, now);
    var offered = new Offered(Duration.ofHours(settled.slotLeadHours()), Duration.ofDays(settled.slotDays()));
    var to = now.plus(offered.horizon()).plus(Duration.ofDays(1));
    var hours = availability.of(mentor, now.atZone(settled.zone()).toLocalDate());
    return hours.isEmpty() ? new SlotRule(List.of(), List.of(), LeftOutDays.NONE, zone, offered)
        : new SlotRule(hours.between(now, to, settled.zone()), busy(mentor, students, except, now, to),
            daysOff.between(mentor, now.atZone(ZoneOffset.UTC).toLocalDate(), to.atZone(ZoneOffset.UTC).toLocalDate()),
            zone, offered);
  }

  private Settled settled(PersonId mentor, Instant now) {
    return sql.sql("""
            select p.time_zone as zone, s.slot_lead_hours, s.slot_days
            from person_card p join slot_settled s
              on s.from_on <= (cast(:now as timestamptz) at time zone s.time_zone)::date
              and s.to_on > (cast(:now as timestamptz) at time zone s.time_zone)::date
            where p.id = :mentor
            """)
        .param("now", now)
        .param("mentor", mentor)
        .one(Settled.class);
  }

  private List<TimeRange> busy(
      PersonId mentor, Collection<PersonId> students, @Nullable SessionId except, Instant from, Instant to) {
    return sql.sql("""
            select s.starts_at, s.planned_end from session_fact s
            where s.mentor_id = :mentor and s.starts_at > :from and s.starts_at < :to
              and s.id is distinct from :except::uuid
            union
            select s.starts_at, s.planned_end
            from session_student_fact m join session_fact s on s.id = m.session_id
            where m.student_id = any(:students::uuid[]) and m.starts_at > :from and m.starts_at < :to
              and s.id is distinct from :except::uuid
            """)
        .param("mentor", mentor)
        .param("students", students)
        .param("from", from)
        .param("to", to)
        .param("except", except)
        .list(Busy.class).stream().map(one -> new TimeRange(one.startsAt(), one.plannedEnd())).toList();
  }

  private Asked asked(SessionId session) {
    return sql.sql("""
            select id, engagement_id as engagement, mentor_id as mentor, time_zone as zone from session_fact
            where id = :session
            """)
        .param("session", session).one(Asked.class);
  }

  private List<PersonId> students(SessionId session) {
    return sql.sql("select student_id from session_student_fact where session_id = :session")
        .param("session", session).list(PersonId.class);
  }
}
