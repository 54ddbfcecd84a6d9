package app.afterbell.family.web.home;

import app.afterbell.engagements.MeetingLink;
import app.afterbell.family.web.home.FamilyPage.Coming;
import app.afterbell.family.web.home.FamilyPage.Help;
import app.afterbell.family.web.home.FamilyPage.Month;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what stands beside: what comes next, and what is billed this month. */
@Component
class BesideQuery {

  private static final int MOST = 3;

  // A session lasts eight hours at most: one that began so long before may still go on.
  private static final Duration LONGEST = Duration.ofHours(8);

  private final Sql sql;

  BesideQuery(Sql sql) {
    this.sql = sql;
  }

  record ComingRow(
      SessionId id,
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      int plannedMinutes,
      @Nullable String meetingLink) {}

  record Organization(Help help, Month month) {}

  record OrganizationRow(
      String name, String supportEmail, LocalDate firstOn, @Nullable Currency currency, long amount, int sessions) {}

  // offset 0: asked for each row by its index, and not joined to everybody's
  List<Coming> coming(Viewer viewer, Collection<PersonId> students, Instant now) {
    return sql.sql(
            """
            select s.id, c.name as student_name, a.self, e.name as engagement, t.name as mentor_name, s.starts_at,
                   s.planned_minutes, e.meeting_link
            from family_access a
            cross join lateral (
              select f.* from session_student_fact m
              join lateral (select x.* from session_fact x where x.id = m.session_id offset 0) f on true
              where m.student_id = a.student_id and m.starts_at > :earliest and f.planned_end > :now and f.attendance_at is null
              order by m.starts_at, m.session_id
              limit :most) s
            join lateral (select x.name from person_card x where x.id = a.student_id offset 0) c on true
            join lateral (select x.name, x.meeting_link from engagement_card x where x.id = s.engagement_id offset 0) e on true
            join lateral (select x.name from person_card x where x.id = s.mentor_id offset 0) t on true
            where a.viewer_id = :viewer and a.student_id = any(:students::uuid[])
            order by s.starts_at, s.id, c.name
            limit :most
            """)
        .param("viewer", viewer.id())
        .param("students", students)
        .param("now", now)
        .param("earliest", now.minus(LONGEST))
        .param("most", MOST)
        .list(ComingRow.class)
        .stream()
        .map(row -> new Coming(row.id(), row.studentName(), row.self(), row.engagement(), row.mentorName(), row.startsAt(),
            row.plannedMinutes(), !row.startsAt().isAfter(now), MeetingLink.safe(row.meetingLink())))
        .toList();
  }

  /** Whom to ask, and what this reader is billed so far, by the organization's calendar, as the billing page has it. */
  Organization organization(Viewer viewer, Instant now) {
    var rows = sql.sql(
            """
            select o.name, o.support_email, o.first::date as first_on, s.currency, coalesce(s.amount, 0) as amount,
                   coalesce(s.sessions, 0) as sessions
            from (select c.name, c.support_email, c.time_zone,
                         date_trunc('month', cast(:now as timestamptz) at time zone c.time_zone) as first
                  from organization_card c) o
            left join lateral (
              select x.currency, sum(x.amount) as amount, count(distinct x.session_id) as sessions
              from (
                select l.currency, l.session_id, sum(l.amount) as amount
                from family_access a
                cross join lateral ( -- offset 0: asked for each student by the index
                  select c.session_id, c.currency, c.amount, c.corrects, c.undo_until from shown_charge c
                  where c.student_id = a.student_id and c.recorded_at >= o.first at time zone o.time_zone
                    and c.recorded_at < (o.first + interval '1 month') at time zone o.time_zone offset 0) l
                where a.viewer_id = :viewer and a.sees_money and (l.undo_until is null or l.undo_until <= :now)
                group by l.currency, l.session_id, a.student_id
                having sum(l.amount) <> 0 or bool_or(l.corrects is null)) x
              group by x.currency) s on true
            order by s.currency
            """)
        .param("viewer", viewer.id())
        .param("now", now)
        .list(OrganizationRow.class);
    var first = rows.getFirst();
    return new Organization(
        new Help(first.name(), first.supportEmail()),
        new Month(
            first.firstOn(),
            rows.stream().mapToInt(OrganizationRow::sessions).sum(),
            rows.stream().filter(row -> row.currency() != null).map(row -> new Money(row.amount(), row.currency())).toList()));
  }
}
