package app.afterbell.mentor.home;

import app.afterbell.mentor.live.Seen;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayRule;
import app.afterbell.payroll.RunBounds;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the mentor's home by four statements, each for itself: one transaction around them would show them nothing
 * else, and cost two more messages.
 */
@Component
class HomeQuery {

  // More sessions than anybody holds in years: beyond them the count would still be right, the sums not.
  private static final int MOST = 2000;

  // What families ask is shown however far ahead: so many of it at a time.
  private static final int MOST_ASKED = 8;

  private final Sql sql;
  private final Organizations organizations;
  private final Substitutes substitutes;

  HomeQuery(Sql sql, Organizations organizations, Substitutes substitutes) {
    this.sql = sql;
    this.organizations = organizations;
    this.substitutes = substitutes;
  }

  enum Kind {
    WAITING,
    COMING,
    UNDOABLE
  }

  record Row(
      Kind kind,
      SessionId id,
      String name,
      @Nullable String meetingLink,
      Instant startsAt,
      int plannedMinutes,
      Instant dueAt,
      int logRevision,
      @Nullable Instant attendanceAt,
      @Nullable Instant notesAt,
      int attendanceRevision,
      @Nullable Integer actualMinutes,
      @Nullable Instant undoUntil,
      List<AttendanceStatus> statuses,
      List<String> students,
      List<String> off,
      List<ZoneId> zones,
      long payRate,
      Currency currency,
      @Nullable Instant draftSavedAt,
      @Nullable Instant proposed) {}

  record EarnedRow(Currency currency, LocalDate day, long amount, int sessions, int cancelled) {}

  public HomePage home(Viewer mentor, int from, Instant now) {
    var rule = PayRule.of(organizations.current(mentor));
    var calendar = rule.calendar();
    var period = calendar.periodOf(now);
    var rows = rows(mentor, now);
    var asked = asked(mentor);
    var offers = substitutes.waiting(mentor.id(), now);
    var seen = Seen.of(
        rows.stream()
            .filter(row -> row.kind() == Kind.WAITING)
            .map(row -> new Seen.Open(row.startsAt(), row.logRevision()))
            .toList(),
        asked.stream().map(Asked::words).toList());
    return new HomeMaker(mentor, rule, period, now)
        .make(rows, earned(mentor, calendar.boundsOf(period), calendar.zone(), now), asked, offers, from,
            seen.toString());
  }

  // offset 0: theirs by the index that begins with them, and not the oldest of everybody's until theirs are found; the
  // engagement of each, and not everybody's.
  private List<Row> rows(Viewer mentor, Instant now) {
    return sql.sql("""
            select t.kind, t.session_id as id, e.name, e.meeting_link, t.starts_at, t.planned_minutes, t.due_at,
                   t.attendance_revision + t.notes_revision as log_revision, t.attendance_at, t.notes_at,
                   t.attendance_revision, t.actual_minutes, t.undo_until, p.statuses, p.students, p.off, p.zones,
                     r.pay_rate, r.currency, d.saved_at as draft_saved_at,
                   case when t.kind = 'coming' then (
                     select o.starts_at from move_proposal_fact o
                     where o.session_id = t.session_id and o.state = 'open' and o.is_open
                     order by o.proposed_at limit 1) end as proposed
            from (
              (select 'waiting' as kind, w.*, null::timestamptz as undo_until
               from (select o.* from open_task o where o.mentor_id = :mentor and o.starts_at <= :now offset 0) w
               order by w.due_at, w.session_id limit :most)
              union all
              (select 'coming', c.*, null from open_task c
               where c.mentor_id = :mentor and c.starts_at > :now
               order by c.starts_at, c.session_id limit 3)
              union all
              (select 'coming', c.*, null
               from (select distinct o.session_id from move_proposal_fact o
                     where o.mentor_id = :mentor and o.state = 'open' and o.from_starts_at > :now and o.is_open
                     limit :asked) a
               cross join lateral (select x.* from open_task x where x.session_id = a.session_id offset 0) c
               where c.mentor_id = :mentor and c.starts_at > :now)
              union all
              (select 'undoable', s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.planned_end,
                      s.attendance_revision, s.attendance_at, s.notes_revision, s.notes_at, s.due_at, s.actual_minutes,
                        s.undo_until
               from session_fact s
               where s.mentor_id = :mentor and s.undo_until > :now
               order by s.undo_until desc, s.id limit 20)
            ) t
            cross join lateral (
              select c.name, c.meeting_link, c.time_zone from engagement_card c where c.id = t.engagement_id offset 0) e
            cross join lateral rate_of_session(
              t.session_id, t.engagement_id, (t.starts_at at time zone e.time_zone)::date, t.attendance_revision) r
            left join (
              select f.session_id, max(f.saved_at) as saved_at from notes_draft_fact f
              where f.author_id = :mentor group by f.session_id) d on d.session_id = t.session_id
            cross join lateral (
              select array_agg(c.name order by c.name, c.id) filter (where m.cancelled_at is null) as students,
                     array_agg(c.name order by c.name, c.id) filter (where m.cancelled_at is not null) as off,
                     array_agg(c.time_zone order by c.name, c.id) filter (where m.cancelled_at is null) as zones,
                     array_agg(m.status) filter (where m.status is not null and m.cancelled_at is null) as statuses
              from session_student_plan_fact m join person_card c on c.id = m.student_id
              where m.session_id = t.session_id) p
            order by t.due_at, t.session_id
            """)
        .param("mentor", mentor.id())
        .param("now", now)
        .param("most", MOST)
        .param("asked", MOST_ASKED)
        .list(Row.class);
  }

  private List<Asked> asked(Viewer mentor) {
    return sql.sql("""
            select r.id, r.kind, r.state, r.minutes, r.decided_minutes, e.name, s.starts_at, r.last_at,
                   r.last_by <> r.asked_by as answered, r.words
            from request_card r
            left join session_plan_fact s on s.id = r.session_id
            left join lateral (select c.name from engagement_card c where c.id = s.engagement_id offset 0) e on true
            where r.asked_by = :mentor and r.asked_as = 'mentor'
              and (r.state = 'open' or r.last_by <> r.asked_by and (r.read_at is null or r.read_at < r.last_at))
            order by r.last_at desc
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("most", Seen.REQUESTS)
        .list(Asked.class);
  }

  private List<EarnedRow> earned(Viewer mentor, RunBounds run, ZoneId zone, Instant now) {
    return sql.sql("""
            select l.currency, (s.starts_at at time zone :zone)::date as day, sum(l.amount) as amount,
                   count(distinct l.session_id) filter (where s.logged_at is not null and l.corrects is null)
                     as sessions,
                   -- each line of one that was cancelled too late adds what it pays or takes it away
                   coalesce(sum(sign(l.amount)) filter (where s.cancelled_at is not null), 0) as cancelled
            from paid_line(:mentor, :startsFrom, :startsTo, :opensAt, :closesAt) l
            join session_plan_fact s on s.id = l.session_id
            group by l.currency, day
            union all
            -- R38: what staff added beside the sessions
            select a.currency, (a.made_at at time zone :zone)::date, a.amount, 0, 0
            from pay_act_fact a
            where a.mentor_id = :mentor and a.made_at >= :opensAt and a.made_at < :closesAt and a.undo_until <= :now
            """)
        .param("mentor", mentor.id())
        .param("zone", zone)
        .param("startsFrom", run.startsFrom())
        .param("startsTo", run.startsTo())
        .param("opensAt", run.opensAt())
        .param("closesAt", run.closesAt())
        .param("now", now)
        .list(EarnedRow.class);
  }
}
