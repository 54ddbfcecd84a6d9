package app.afterbell.family.web.home;

import app.afterbell.engagements.MeetingLink;
import app.afterbell.family.web.home.FamilyPage.Coming;
import app.afterbell.family.web.home.FamilyPage.Help;
import app.afterbell.family.web.home.FamilyPage.Month;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
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
  private final Organizations organizations;

  BesideQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
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

  record SumRow(Currency currency, long amount, int sessions) {}

  List<Coming> coming(Viewer viewer, Collection<PersonId> students, Instant now) {
    return sql.sql(
            """
            select s.id, c.name as student_name, a.self, e.name as engagement, t.name as mentor_name, s.starts_at,
                   s.planned_minutes, e.meeting_link
            from family_access a
            cross join lateral (
              select f.* from session_student_fact m join session_fact f on f.id = m.session_id
              where m.student_id = a.student_id and m.starts_at > :earliest and f.planned_end > :now and f.attendance_at is null
              order by f.starts_at, f.id
              limit :most) s
            join person_card c on c.id = a.student_id
            join engagement_card e on e.id = s.engagement_id
            join person_card t on t.id = s.mentor_id
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

  Help help() {
    var organization = organizations.current();
    return new Help(organization.name(), organization.supportEmail());
  }

  /** By the organization's calendar, as the billing page has it. */
  Month month(Viewer viewer, Instant now) {
    var zone = organizations.current().zone();
    var first = now.atZone(zone).toLocalDate().withDayOfMonth(1);
    var sums = sql.sql(
            """
            select l.currency, sum(l.amount) as amount, count(distinct l.session_id) as sessions
            from family_access a join charge_fact l on l.student_id = a.student_id
            where a.viewer_id = :viewer and a.sees_money and l.recorded_at >= :from and l.recorded_at < :to
            group by l.currency
            order by l.currency
            """)
        .param("viewer", viewer.id())
        .param("from", first.atStartOfDay(zone).toInstant())
        .param("to", first.plusMonths(1).atStartOfDay(zone).toInstant())
        .list(SumRow.class);
    return new Month(
        first,
        sums.stream().mapToInt(SumRow::sessions).sum(),
        sums.stream().map(sum -> new Money(sum.amount(), sum.currency())).toList());
  }
}
