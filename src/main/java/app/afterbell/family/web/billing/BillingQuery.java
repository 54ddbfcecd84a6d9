package app.afterbell.family.web.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.afterbell.family.web.billing.BillingPage.Corrected;
import app.afterbell.family.web.billing.BillingPage.Line;
import app.afterbell.family.web.billing.BillingPage.Sum;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was billed in a month: lines by when they were written, in the organization's zone. So a month that is over never
 * changes: a correction stands in the month in which it was made (R25).
 */
@Component
class BillingQuery {

  private static final int MOST = 1000;

  private final Sql sql;
  private final Organizations organizations;

  BillingQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record AccessRow(boolean sees, @Nullable Instant firstAt) {}

  record Row(
      UUID id,
      SessionId sessionId,
      PersonId studentId,
      String studentName,
      boolean self,
      String engagement,
      String mentorName,
      Instant startsAt,
      @Nullable AttendanceStatus status,
      int minutes,
      long rate,
      int percent,
      Currency currency,
      long total,
      long amount,
      String recordedByName,
      Instant recordedAt,
      @Nullable UUID corrects,
      @Nullable Instant correctedAt,
      @Nullable Long correctedTotal) {

    private Line toLine(ZoneId zone) {
      return new Line(
          id, sessionId, studentName, self, engagement, mentorName, startsAt, status, minutes, money(rate), percent,
          money(total), money(amount), recordedByName, recordedAt,
          corrects == null || correctedAt == null || correctedTotal == null
              ? null
              : new Corrected(corrects, YearMonth.from(correctedAt.atZone(zone)), correctedAt, money(correctedTotal)));
    }

    private Money money(long minor) {
      return new Money(minor, currency);
    }
  }

  /** @throws NotFound for who sees no money */
  @Transactional(readOnly = true)
  public BillingPage page(Viewer viewer, @Nullable YearMonth asked, Instant now) {
    var organization = organizations.current();
    var zone = organization.zone();
    var access = access(viewer);
    if (!access.sees()) {
      throw new NotFound();
    }
    var present = YearMonth.from(now.atZone(zone));
    var begin = access.firstAt() == null ? present : YearMonth.from(access.firstAt().atZone(zone));
    var month = asked == null ? present : asked;
    if (month.isAfter(present) || month.isBefore(begin)) {
      throw new NotFound();
    }
    var rows = rows(viewer, month, zone);
    return new BillingPage(
        month.atDay(1),
        month.isAfter(begin) ? month.minusMonths(1) : null,
        month.isBefore(present) ? month.plusMonths(1) : null,
        sums(rows),
        rows.stream().collect(groupingBy(Row::currency, LinkedHashMap::new, toList())).values().stream()
            .map(BillingQuery::sum).toList(),
        rows.stream().map(row -> row.toLine(zone)).toList(),
        organization.name());
  }

  private AccessRow access(Viewer viewer) {
    return sql.sql(
            """
            select count(*) > 0 as sees,
                   min((select min(l.recorded_at) from charge_fact l where l.student_id = a.student_id)) as first_at
            from family_access a
            where a.viewer_id = :viewer and a.sees_money
            """)
        .param("viewer", viewer.id())
        .one(AccessRow.class);
  }

  private List<Row> rows(Viewer viewer, YearMonth month, ZoneId zone) {
    return sql.sql(
            """
            select l.id, l.session_id, l.student_id, c.name as student_name, a.self, e.name as engagement,
                   t.name as mentor_name, s.starts_at, l.status, l.minutes, l.rate, l.percent, l.currency, l.total, l.amount,
                   p.name as recorded_by_name, l.recorded_at, l.corrects, o.recorded_at as corrected_at,
                   o.total as corrected_total
            from family_access a
            join charge_fact l on l.student_id = a.student_id
            join session_fact s on s.id = l.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card c on c.id = l.student_id
            join person_card t on t.id = s.mentor_id
            join person_card p on p.id = l.recorded_by
            left join charge_fact o on o.id = l.corrects
            where a.viewer_id = :viewer and a.sees_money and l.recorded_at >= :from and l.recorded_at < :to
            order by s.starts_at desc, s.id desc, c.name, c.id, l.revision
            limit :most
            """)
        .param("viewer", viewer.id())
        .param("from", month.atDay(1).atStartOfDay(zone).toInstant())
        .param("to", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        .param("most", MOST)
        .list(Row.class);
  }

  private static List<Sum> sums(List<Row> rows) {
    record Key(String name, PersonId student, Currency currency) {}
    return rows.stream()
        .collect(groupingBy(row -> new Key(row.studentName(), row.studentId(), row.currency())))
        .entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Key, List<Row>> of) -> of.getKey().name())
            .thenComparing(of -> of.getKey().currency().getCurrencyCode()))
        .map(of -> new Sum(
            of.getKey().student(), of.getKey().name(),
            (int) of.getValue().stream().map(Row::sessionId).distinct().count(), sum(of.getValue())))
        .toList();
  }

  private static Money sum(Collection<Row> rows) {
    var currency = rows.iterator().next().currency();
    return rows.stream().map(row -> row.money(row.amount())).reduce(Money.zero(currency), Money::plus);
  }
}
