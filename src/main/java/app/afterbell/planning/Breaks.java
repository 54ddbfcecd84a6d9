package app.afterbell.planning;

import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.planning.BreakAnswer.Already;
import app.afterbell.planning.BreakAnswer.Differs;
import app.afterbell.planning.BreakAnswer.Done;
import app.afterbell.planning.BreakAnswer.NotAgreed;
import app.afterbell.planning.BreakAnswer.Refused;
import app.afterbell.planning.BreakAnswer.Why;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.CancelAnswer;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Blank;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An engagement pauses from a day to a day, is without a single date, goes on, or ends on a day. The sessions that fall
 * away are listed before the press and cancelled by it, as the company's wish: never billed, never paid (R14). One
 * transaction; each person is told of all of them in one mail.
 */
@Component
public class Breaks {

  private static final int LONGEST_WHY = 200;

  private final Sql sql;
  private final Engagements engagements;
  private final Pauses pauses;
  private final DaysOff daysOff;
  private final WeeklyPlans weekly;
  private final Moves moves;
  private final Cancellations cancellations;
  private final Fallen fallen;
  private final Ends ends;

  Breaks(
      Sql sql, Engagements engagements, Pauses pauses, DaysOff daysOff, WeeklyPlans weekly, Moves moves,
      Cancellations cancellations, Fallen fallen, Ends ends) {
    this.fallen = fallen;
    this.ends = ends;
    this.sql = sql;
    this.engagements = engagements;
    this.pauses = pauses;
    this.daysOff = daysOff;
    this.weekly = weekly;
    this.moves = moves;
    this.cancellations = cancellations;
  }

  /** @param to the day after the last one that falls away; null: all that follow */
  public List<Falls> falling(EngagementId id, LocalDate from, @Nullable LocalDate to, ZoneId zone, Instant now) {
    var start = from.atStartOfDay(zone).toInstant();
    return sql.sql("""
            select s.id as session, s.starts_at, s.planned_minutes as minutes,
                   (select count(*)::integer from session_student_fact m where m.session_id = s.id) as students,
                   s.cancelled_at is not null as cancelled, s.starts_at <= :soon as soon
            from (select * from session_plan_fact
                  where engagement_id = :id and starts_at > :now and starts_at >= :from and cancelled_at is null
                  union all
                  select * from session_plan_fact
                  where engagement_id = :id and starts_at > :now and starts_at >= :from and cancelled_at is not null) s
            where :to::timestamptz is null or s.starts_at < :to
            order by s.starts_at, s.id
            """)
        .param("id", id)
        .param("now", now)
        .param("soon", now.plus(Series.UNDO))
        .param("from", start)
        .param("to", to == null ? null : to.atStartOfDay(zone).toInstant())
        .list(Falls.class);
  }

  /**
   * No sessions on {@code [from, to)}: a pause, or a date that is left out.
   *
   * @param seen the sessions that were shown to fall away
   */
  @Transactional
  public BreakAnswer pause(
      PauseId key, EngagementId id, LocalDate from, LocalDate to, @Nullable String why, Set<SessionId> seen, Viewer by,
      Instant now) {
    daysOff.hold();
    var zone = engagements.lock(id).agreed().zone();
    if (pauses.exists(key)) {
      return new Already();
    }
    var refused = refused(id, from, to, why, now.atZone(zone).toLocalDate());
    if (refused != null) {
      return new Refused(refused);
    }
    var falls = held(id, from, to, zone, now);
    if (!ids(falls).equals(seen)) {
      return new Differs(falls);
    }
    pauses.add(key, id, from, to, why == null || Blank.is(why) ? null : why.strip(), by.id(), now);
    int cancelled = cancel(id, falls, key.value(), why, by, now);
    leaveOut(id, from, to, key);
    return new Done(cancelled);
  }

  /**
   * The sessions that have begun on these days, the first first, so many: they stand.
   *
   * @param from the first day
   */
  public List<Begun> begun(EngagementId id, LocalDate from, ZoneId zone, Instant now) {
    return sql.sql("""
            select id as session, starts_at, planned_minutes as minutes, logged_at is not null as logged
            from session_fact
            where engagement_id = :id and starts_at >= :from and starts_at <= :now
            order by starts_at, id
            limit 200
            """)
        .param("id", id)
        .param("from", from.atStartOfDay(zone).toInstant())
        .param("now", now)
        .list(Begun.class);
  }

  /**
   * Ends on this day, with it. On a later day than was agreed, what fell away until then comes back.
   *
   * @param key of its form
   * @param seen the sessions that were shown to fall away, and those that were shown to have begun after that day
   */
  @Transactional
  public BreakAnswer end(
      UUID key, EngagementId id, LocalDate last, Set<SessionId> seen, Viewer by, Instant now) {
    daysOff.hold();
    var agreed = engagements.lock(id).agreed();
    var falls = held(id, last.plusDays(1), null, agreed.zone(), now);
    if (ends.exists(key) || last.equals(agreed.endsOn()) && falls.stream().noneMatch(Falls::isCancelledNow)) {
      return new Already();
    }
    if (!all(falls, begun(id, last.plusDays(1), agreed.zone(), now)).equals(seen)) {
      return new Differs(falls);
    }
    if (engagements.change(id, ending(agreed, last), now) instanceof EngagementAnswer.Refused(var reasons)) {
      return new NotAgreed(reasons);
    }
    if (agreed.endsOn() == null || last.isBefore(agreed.endsOn())) {
      ends.add(key, id, last, agreed.endsOn(), by.id(), now);
    }
    int cancelled = cancel(id, falls, key, null, by, now);
    forget(id, last);
    if (agreed.endsOn() != null && last.isAfter(agreed.endsOn())) {
      weekly.goOn(id, by, now);
    }
    return new Done(cancelled);
  }

  /** What a press on these has seen. */
  public static Set<SessionId> all(List<Falls> falls, List<Begun> begun) {
    return Stream.concat(ids(falls).stream(), begun.stream().map(Begun::session)).collect(Collectors.toSet());
  }

  // Nobody moves one of them away or cancels it until this is done.
  private List<Falls> held(EngagementId id, LocalDate from, @Nullable LocalDate to, ZoneId zone, Instant now) {
    hold(falling(id, from, to, zone, now));
    return falling(id, from, to, zone, now);
  }

  void hold(List<Falls> falls) {
    moves.hold(falls.stream().map(Falls::session).toList());
  }

  private static NewEngagement ending(NewEngagement agreed, LocalDate last) {
    return agreed.about(agreed.name(), agreed.subject(), last, agreed.meetingLink());
  }

  /** What is against such a pause; empty: nothing. */
  public Optional<Why> against(
      EngagementId id, LocalDate from, LocalDate to, @Nullable String why, ZoneId zone, Instant now) {
    return Optional.ofNullable(refused(id, from, to, why, now.atZone(zone).toLocalDate()));
  }

  private @Nullable Why refused(EngagementId id, LocalDate from, LocalDate to, @Nullable String why, LocalDate today) {
    return !from.isBefore(to) ? Why.ENDS_BEFORE_IT_STARTS
        : !to.isAfter(today) ? Why.PAST
        : from.plusYears(2).isBefore(to) ? Why.TOO_LONG
        : why != null && why.strip().length() > LONGEST_WHY ? Why.WHY_TOO_LONG
        : !pauses.between(id, from, to).isEmpty() ? Why.OVERLAPS : null;
  }

  /** @param act the press, by which they are put back */
  int cancel(EngagementId id, List<Falls> falls, UUID act, @Nullable String why, Viewer by, Instant now) {
    var these = falls.stream().filter(Falls::isCancelledNow).toList();
    for (var one : these) {
      var asked = new CancelRequest(Asker.STAFF, Asker.STAFF, null, null, null, why, null);
      if (!(cancellations.cancel(one.session(), asked, act, by, now)
          instanceof CancelAnswer.Cancelled(var revision, _, _))) {
        throw new IllegalStateException("it is to come, and held");
      }
      fallen.keep(id, one.session(), act, revision);
    }
    return these.size();
  }

  // Their dates are looked at again where the pause is put back.
  private void leaveOut(EngagementId id, LocalDate from, LocalDate to, PauseId pause) {
    sql.sql("""
            update occurrence
            set session_id = null, left_out = 'paused', pause_id = :pause, holiday_id = null, leave_id = null
            where engagement_id = :id and on_date >= :from and on_date < :to
              and (session_id is null
                or exists (select from session_plan_fact s where s.id = session_id and s.cancelled_at is not null))
            """)
        .param("pause", pause)
        .param("id", id)
        .param("from", from)
        .param("to", to)
        .update();
  }

  // It may be open again later: then they are looked at as if for the first time.
  private void forget(EngagementId id, LocalDate last) {
    sql.sql("delete from occurrence where engagement_id = :id and on_date > :last")
        .param("id", id)
        .param("last", last)
        .update();
    sql.sql("update weekly_plan set planned_until = least(planned_until, :last::date + 1) where engagement_id = :id")
        .param("last", last)
        .param("id", id)
        .update();
  }

  static Set<SessionId> ids(List<Falls> falls) {
    return falls.stream().filter(Falls::isCancelledNow).map(Falls::session).collect(Collectors.toUnmodifiableSet());
  }
}
