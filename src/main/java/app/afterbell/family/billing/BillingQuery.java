package app.afterbell.family.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.afterbell.family.billing.BillingPage.Beside;
import app.afterbell.family.billing.BillingPage.Corrected;
import app.afterbell.family.billing.BillingPage.Disputed;
import app.afterbell.family.billing.BillingPage.Entry;
import app.afterbell.family.billing.BillingPage.Line;
import app.afterbell.family.billing.BillingPage.Sum;
import app.afterbell.organization.Organizations;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestState;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was billed in a month: lines by when they were written, in the organization's zone. So a month that is
 * over never changes: a correction stands in the month in which it was made (R25). Of a session it shows what these
 * lines come to, and not a correction that changes nothing. What one press logged or cancelled is shown when it cannot
 * be taken back any more.
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
      AttendanceStatus status,
      int minutes,
      Money rate,
      int percent,
      Money total,
      Money amount,
      boolean cancelled,
      String recordedByName,
      Instant recordedAt,
      @Nullable UUID corrects,
      @Nullable Instant correctedAt,
      @Nullable Money correctedTotal,
      @Nullable RequestId requestId,
      @Nullable RequestState requestState) {

    private @Nullable Disputed toDisputed() {
      return requestId == null || requestState == null ? null : new Disputed(requestId, requestState);
    }

    private Entry toEntry() {
      return new Entry(id, status, minutes, rate, percent, total, cancelled, recordedByName, recordedAt);
    }

    private @Nullable Corrected toCorrected(ZoneId zone) {
      return corrects == null || correctedAt == null || correctedTotal == null
          ? null
          : new Corrected(corrects, YearMonth.from(correctedAt.atZone(zone)), correctedAt, correctedTotal);
    }
  }

  record BesideRow(
      SessionId session, String kind, String studentName, String subject, Instant startsAt, Currency currency,
      long amount, String reason, Instant madeAt) {

    private Beside toBeside() {
      return new Beside(session, kind, studentName, subject, startsAt, new Money(amount, currency), reason, madeAt);
    }
  }

  /** @throws NotFound for somebody who sees no money */
  @Transactional(readOnly = true)
  public BillingPage page(Viewer viewer, @Nullable YearMonth asked, Instant now) {
    var organization = organizations.current(viewer);
    var zone = organization.zone();
    var access = access(viewer, now);
    if (!access.sees()) {
      throw new NotFound();
    }
    var present = YearMonth.from(now.atZone(zone));
    var begin = access.firstAt() == null ? present : YearMonth.from(access.firstAt().atZone(zone));
    var month = asked == null ? present : asked;
    if (month.isAfter(present) || month.isBefore(begin)) {
      throw new NotFound();
    }
    var sessions = sessions(rows(viewer, month, zone, now));
    var rows = sessions.stream().flatMap(List::stream).toList();
    var besides = besides(viewer, month, zone, now);
    return new BillingPage(
        month.atDay(1),
        month.isAfter(begin) ? month.minusMonths(1) : null,
        month.isBefore(present) ? month.plusMonths(1) : null,
        sums(rows),
        totals(rows, besides),
        sessions.stream().map(of -> line(of, zone)).toList(),
        besides,
        organization.name());
  }

  private AccessRow access(Viewer viewer, Instant now) {
    return sql.sql("""
            select count(*) > 0 as sees,
                   min((select l.recorded_at from shown_charge l
                        where l.student_id = a.student_id and (l.undo_until is null or l.undo_until <= :now)
                        order by l.recorded_at limit 1)) as first_at
            from family_access a
            where a.viewer_id = :viewer and a.sees_money
            """)
        .param("viewer", viewer.id())
        .param("now", now)
        .one(AccessRow.class);
  }

  private List<Row> rows(Viewer viewer, YearMonth month, ZoneId zone, Instant now) {
    return sql.sql("""
            select l.id, l.session_id, l.student_id, c.name as student_name, a.self, e.name as engagement,
                   t.name as mentor_name, l.starts_at, l.status, l.minutes, l.rate, l.percent, l.currency, l.total,
                     l.amount,
                   l.cancelled, p.name as recorded_by_name, l.recorded_at, l.corrects, o.recorded_at as corrected_at,
                   o.total as corrected_total, q.id as request_id, q.state as request_state
            from family_access a
            join shown_charge l on l.student_id = a.student_id
            join engagement_card e on e.id = l.engagement_id
            join person_card c on c.id = l.student_id
            join person_card t on t.id = l.mentor_id
            join person_card p on p.id = l.recorded_by
            left join charge_fact o on o.id = l.corrects
            left join lateral (
              select r.id, r.state from request_card r
              where r.session_id = l.session_id and r.kind = 'bill' and r.student_id = l.student_id
                and r.asked_by = :viewer and r.asked_as = 'family'
              order by r.asked_at desc limit 1) q on true
            where a.viewer_id = :viewer and a.sees_money and l.recorded_at >= :from and l.recorded_at < :to
              and (l.undo_until is null or l.undo_until <= :now)
            order by l.starts_at desc, l.session_id desc, c.name, c.id, l.revision desc
            limit :most
            """)
        .param("viewer", viewer.id())
        .param("from", month.atDay(1).atStartOfDay(zone).toInstant())
        .param("to", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        .param("now", now)
        .param("most", MOST)
        .list(Row.class);
  }

  private List<Beside> besides(Viewer viewer, YearMonth month, ZoneId zone, Instant now) {
    return sql.sql("""
            select b.session_id as session, b.kind, c.name as student_name, e.subject, s.starts_at, b.currency,
              b.amount,
                   b.reason, b.made_at
            from family_access a
            join bill_act_fact b on b.student_id = a.student_id
            join session_plan_fact s on s.id = b.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card c on c.id = b.student_id
            where a.viewer_id = :viewer and a.sees_money and b.made_at >= :from and b.made_at < :to and b.undo_until \
            <= :now
            order by b.made_at desc, b.id
            """)
        .param("viewer", viewer.id())
        .param("from", month.atDay(1).atStartOfDay(zone).toInstant())
        .param("to", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
        .param("now", now)
        .list(BesideRow.class)
        .stream()
        .map(BesideRow::toBeside)
        .toList();
  }

  private static List<Money> totals(List<Row> rows, List<Beside> besides) {
    var sums = new LinkedHashMap<Currency, Money>();
    Stream.concat(rows.stream().map(Row::amount), besides.stream().map(Beside::amount))
        .forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
    return List.copyOf(sums.values());
  }

  // Each session and student on its own, what was written last first.
  private static List<List<Row>> sessions(List<Row> rows) {
    record Key(SessionId session, PersonId student) {}
    return rows.stream()
        .collect(groupingBy(row -> new Key(row.sessionId(), row.studentId()), LinkedHashMap::new, toList())).values()
        .stream()
        .filter(of -> of.getLast().corrects() == null || !sum(of).isZero())
        .toList();
  }

  private static Line line(List<Row> of, ZoneId zone) {
    var first = of.getFirst();
    return new Line(first.sessionId(), first.studentName(), first.self(), first.engagement(), first.mentorName(),
        first.startsAt(),
        sum(of), of.stream().map(Row::toEntry).toList(), of.getLast().toCorrected(zone),
        first.toDisputed());
  }

  private static List<Sum> sums(List<Row> rows) {
    record Key(String name, PersonId student, Currency currency) {}
    return rows.stream()
        .collect(groupingBy(row -> new Key(row.studentName(), row.studentId(), row.amount().currency())))
        .entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Key, List<Row>> of) -> of.getKey().name())
            .thenComparing(of -> of.getKey().currency().getCurrencyCode()))
        .map(of -> new Sum(
            of.getKey().student(), of.getKey().name(),
            (int) of.getValue().stream().map(Row::sessionId).distinct().count(), sum(of.getValue())))
        .toList();
  }

  private static Money sum(Collection<Row> rows) {
    return rows.stream().map(Row::amount).reduce(Money::plus).orElseThrow();
  }
}
