package app.afterbell.tasks.web.mentor;

import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.tasks.PayRule;
import app.afterbell.tasks.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the mentor's home: four statements on one connection. */
@Component
class HomeQuery {

  // More sessions than anybody holds in years: beyond them the count would still be right, the sums not.
  private static final int MOST = 2000;

  private final Sql sql;
  private final Organizations organizations;
  private final Sessions sessions;

  HomeQuery(Sql sql, Organizations organizations, Sessions sessions) {
    this.sql = sql;
    this.organizations = organizations;
    this.sessions = sessions;
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
      int logRevision,
      @Nullable Instant attendanceAt,
      @Nullable Instant notesAt,
      @Nullable Integer attendanceRevision,
      @Nullable Integer actualMinutes,
      @Nullable Instant undoUntil,
      List<AttendanceStatus> statuses,
      List<String> students,
      List<ZoneId> zones,
      long payRate,
      Currency currency,
      @Nullable Instant draftSavedAt) {}

  record EarnedRow(Currency currency, LocalDate day, long amount, int sessions) {}

  @Transactional(readOnly = true)
  public HomePage home(Viewer mentor, int from, Instant now) {
    var calendar = PayCalendar.of(organizations.current());
    var rule = new PayRule(sessions.percentages(), calendar);
    var period = calendar.periodOf(now);
    var rows = rows(mentor, now);
    var seen = Seen.of(rows.stream()
        .filter(row -> row.kind() == Kind.WAITING)
        .map(row -> new Seen.Open(row.startsAt(), row.logRevision()))
        .toList());
    return new HomeMaker(mentor, rule, period, now)
        .make(rows, earned(mentor, period.from(), calendar.zone()), from, seen.toString());
  }

  private List<Row> rows(Viewer mentor, Instant now) {
    return sql.sql(
            """
            select t.kind, t.session_id as id, e.name, e.meeting_link, t.starts_at, t.planned_minutes,
                   t.attendance_revision + t.notes_revision as log_revision, t.attendance_at, t.notes_at,
                   a.revision as attendance_revision, a.actual_minutes, a.undo_until,
                   array(select m.status from attendance_mark_fact m where m.session_id = t.session_id) as statuses,
                   p.students, p.zones, r.pay_rate, r.currency, d.saved_at as draft_saved_at
            from (
              (select 'waiting' as kind, w.* from open_task w
               where w.mentor_id = :mentor and w.starts_at <= :now
               order by w.planned_end, w.session_id limit :most)
              union all
              (select 'coming', c.* from open_task c
               where c.mentor_id = :mentor and c.starts_at > :now
               order by c.starts_at, c.session_id limit 3)
              union all
              (select 'undoable', s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.planned_end,
                      s.attendance_revision, s.attendance_at, s.notes_revision, s.notes_at
               from attendance_fact u join session_fact s on s.id = u.session_id
               where u.recorded_by = :mentor and u.undo_until > :now and s.mentor_id = :mentor)
            ) t
            join engagement_card e on e.id = t.engagement_id
            join session_rate r on r.session_id = t.session_id
            left join attendance_fact a on a.session_id = t.session_id
            cross join lateral (
              select max(f.saved_at) as saved_at from notes_draft_fact f
              where f.session_id = t.session_id and f.author_id = :mentor) d
            cross join lateral (
              select array_agg(c.name order by c.name, c.id) as students,
                     array_agg(c.time_zone order by c.name, c.id) as zones
              from session_member m join person_card c on c.id = m.student_id
              where m.session_id = t.session_id) p
            order by t.planned_end, t.session_id
            """)
        .param("mentor", mentor.id())
        .param("now", now)
        .param("most", MOST)
        .list(Row.class);
  }

  private List<EarnedRow> earned(Viewer mentor, LocalDate from, ZoneId zone) {
    return sql.sql(
            """
            select l.currency, (s.starts_at at time zone :zone)::date as day, sum(l.amount) as amount,
                   count(distinct l.session_id) filter (where s.logged_at is not null) as sessions
            from earning_fact l join session_fact s on s.id = l.session_id
            where l.mentor_id = :mentor and l.period_from = :from
            group by l.currency, day
            """)
        .param("mentor", mentor.id())
        .param("zone", zone)
        .param("from", from)
        .list(EarnedRow.class);
  }
}
