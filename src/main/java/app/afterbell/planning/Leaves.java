package app.afterbell.planning;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When mentors are away (R31): weekly times make no sessions then. What becomes of sessions that stand in a leave
 * already is another decision.
 */
@Component
public class Leaves {

  /** Characters of a reason. */
  public static final int LONGEST = 500;
  /** Days of one leave. */
  public static final int MOST_DAYS = 366;

  private final Sql sql;
  private final DaysOff daysOff;

  Leaves(Sql sql, DaysOff daysOff) {
    this.sql = sql;
    this.daysOff = daysOff;
  }

  /**
   * A leave to be.
   *
   * @param zone in which it was typed: the mentor's
   * @param reason for the mentor and staff; null: none was given
   */
  public record NewLeave(PersonId mentor, Instant from, Instant to, ZoneId zone, @Nullable String reason) {}

  /**
   * One that stands.
   *
   * @param undecided sessions to come that stand in it, and that nobody kept
   */
  public record Line(
      LeaveId id, Instant from, Instant to, @Nullable String reason, String enteredBy, Instant enteredAt,
      int undecided) {}

  /** A mentor's that go on or are to come, in their order. */
  public List<Line> ofMentor(PersonId mentor, Instant now) {
    return lines(mentor, null, now);
  }

  /** @throws NotFound where it is another mentor's, or was taken back */
  public Line line(LeaveId id, PersonId mentor, Instant now) {
    return lines(mentor, id, now).stream().findFirst().orElseThrow(NotFound::new);
  }

  /** What is wrong with one before it is entered. */
  public Optional<LeaveAnswer.Why> wrong(NewLeave leave, Instant now) {
    return LeaveAnswer.Why.of(leave, now);
  }

  /** Enters one; sent twice it is one. Who may, the page knows. */
  @Transactional
  public LeaveAnswer enter(NewLeave leave, Viewer by, Instant now) {
    daysOff.change();
    var refused = LeaveAnswer.Why.of(leave, now);
    if (refused.isPresent()) {
      return new LeaveAnswer.Refused(refused.get());
    }
    var taken = sql.sql("""
            select id, from_at as "from", to_at as "to" from mentor_leave
            where mentor_id = :mentor and taken_back_at is null and to_at > :from and from_at < :to
            order by from_at limit 1
            """)
        .param("mentor", leave.mentor())
        .param("from", leave.from())
        .param("to", leave.to())
        .optional(DayOff.Leave.class);
    if (taken.isPresent()) {
      var there = taken.get();
      return there.from().equals(leave.from()) && there.to().equals(leave.to()) ? new LeaveAnswer.Entered(there.id())
          : new LeaveAnswer.Taken(there);
    }
    var id = LeaveId.next();
    sql.sql("""
            insert into mentor_leave (id, mentor_id, from_at, to_at, time_zone, reason, entered_by, entered_at)
            values (:id, :mentor, :from, :to, :zone, :reason, :by, :now)
            """)
        .param("id", id)
        .param("mentor", leave.mentor())
        .param("from", leave.from())
        .param("to", leave.to())
        .param("zone", leave.zone())
        .param("reason", leave.reason())
        .param("by", by.id())
        .param("now", now)
        .update();
    return new LeaveAnswer.Entered(id);
  }

  /**
   * Takes one back: dates that were left out for it and are to come are planned again by the next sweep. What was
   * cancelled, moved or given to a substitute for it stays so.
   */
  @Transactional
  public void takeBack(LeaveId id, PersonId mentor, Viewer by, Instant now) {
    daysOff.change();
    sql.sql("select id from mentor_leave where id = :id and mentor_id = :mentor")
        .param("id", id)
        .param("mentor", mentor)
        .optional(LeaveId.class).orElseThrow(NotFound::new);
    sql.sql("""
            update mentor_leave set taken_back_at = :now, taken_back_by = :by
            where id = :id and taken_back_at is null
            """)
        .param("now", now)
        .param("by", by.id())
        .param("id", id)
        .update();
    sql.sql("""
            update weekly_plan set look_at = :now
            where look_at is not null
              and engagement_id in (select o.engagement_id from occurrence o where o.leave_id = :id)
            """)
        .param("now", now)
        .param("id", id)
        .update();
  }

  private List<Line> lines(PersonId mentor, @Nullable LeaveId only, Instant now) {
    return sql.sql("""
            select l.id, l.from_at as "from", l.to_at as "to", l.reason, p.name as entered_by, l.entered_at,
                   (select count(*)::integer from session_fact s
                    where s.mentor_id = :mentor and s.starts_at > greatest(:now, l.from_at - interval '8 hours')
                      and s.starts_at < l.to_at and s.planned_end > l.from_at
                      and not exists (select from day_off_decision k where k.day_off = l.id and k.session_id = s.id
                        and k.starts_at = s.starts_at and k.decision = 'kept')) as undecided
            from mentor_leave l join person_card p on p.id = l.entered_by
            where l.mentor_id = :mentor and l.taken_back_at is null
              and case when :only::uuid is null then l.to_at > :now else l.id = :only end
            order by l.from_at
            """)
        .param("mentor", mentor)
        .param("only", only)
        .param("now", now)
        .list(Line.class);
  }
}
