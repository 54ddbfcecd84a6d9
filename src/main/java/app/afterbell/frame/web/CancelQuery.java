package app.afterbell.frame.web;

import app.afterbell.frame.LinesQuery;
import app.afterbell.frame.web.CancelPage.Cost;
import app.afterbell.frame.web.CancelPage.Remembered;
import app.afterbell.frame.web.CancelPage.Student;
import app.afterbell.frame.web.CancelPage.Sum;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Cancellation;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Telling;
import app.afterbell.shared.Money;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what cancelling a session comes to, before it is pressed. Whose it is not on this side, gets NotFound (R28).
 */
@Component
class CancelQuery {

  private final Sql sql;
  private final LinesQuery lines;
  private final Organizations organizations;

  CancelQuery(Sql sql, LinesQuery lines, Organizations organizations) {
    this.sql = sql;
    this.lines = lines;
    this.organizations = organizations;
  }

  // A row for each student that it stands for, as far as the viewer speaks for them; a session of nobody has one row
  // without.
  record Row(
      SessionId id, String name, String subject, String mentorName, Instant startsAt, int plannedMinutes,
      @Nullable PersonId studentId, @Nullable String studentName, boolean self, boolean seesMoney,
      @Nullable Long billRate,
      @Nullable Currency currency, boolean toldLate, @Nullable Instant toldFirst, boolean open, List<String> before) {

    private Telling telling() {
      return new Telling(toldLate, toldFirst);
    }

    // The mentor is paid by the best of all, also of those who cancelled before.
    private List<AttendanceStatus> with(AttendanceStatus status) {
      return Stream.concat(Stream.of(status),
          before.stream().map(one -> AttendanceStatus.valueOf(one.toUpperCase(Locale.ROOT)))).toList();
    }
  }

  /** @return nothing where there is nothing left to cancel: it has started, or is cancelled */
  @Transactional(readOnly = true)
  public Optional<CancelPage> page(SessionId id, Asker as, Viewer viewer, Instant now) {
    var rows = rows(id, as, viewer, now);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var first = rows.getFirst();
    var rule = Cancellation.of(organizations.current(viewer).policies().at(first.startsAt()), first.startsAt(),
        first.plannedMinutes());
    var early = cost(rule, AttendanceStatus.CANCELLED_NON_BILLABLE, rows, as, viewer);
    var late = cost(rule, AttendanceStatus.CANCELLED_BILLABLE, rows, as, viewer);
    var asItIs = worst(rows, telling -> rule.status(Asker.FAMILY, now, telling)) == early.status() ? early : late;
    var thenAsItIs = worst(rows, rule::later) == early.status() ? early : late;
    return Optional.of(new CancelPage(
        as, id, as == Asker.FAMILY ? first.subject() : first.name(), as == Asker.MENTOR ? null : first.mentorName(),
        first.startsAt(), first.plannedMinutes(),
        rows.stream().filter(row -> row.studentId() != null)
            .map(row -> new Student(row.studentId(), row.studentName(), row.self())).toList(),
        rule.notice().lastMoment(first.startsAt()), remembered(rows, rule), asItIs, thenAsItIs,
        CancelForm.empty(as, now, viewer.zone(), asItIs.status()), List.of()));
  }

  // Of all of the reader's students: the page has one price, and says it of the one who costs most.
  private static AttendanceStatus worst(List<Row> rows, Function<Telling, @Nullable AttendanceStatus> status) {
    return rows.stream().map(row -> Objects.requireNonNull(status.apply(row.telling())))
        .min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Remembered remembered(List<Row> rows, Cancellation rule) {
    if (rows.stream().anyMatch(Row::toldLate)) {
      return Remembered.LATE;
    }
    return worst(rows, rule::later) == AttendanceStatus.CANCELLED_NON_BILLABLE ? Remembered.IN_TIME : Remembered.NONE;
  }

  /** The only student that the viewer may speak for, cancelled or not; nobody where there are several. */
  Set<PersonId> sole(SessionId id, Asker as, Viewer viewer) {
    var students = sql.sql("""
            select m.student_id from session_student_plan_fact m
            where m.session_id = :id
              and (not :family or exists (
                select from family_access f where f.student_id = m.student_id and f.viewer_id = :viewer))
            """)
        .param("id", id)
        .param("family", as == Asker.FAMILY)
        .param("viewer", viewer.id())
        .list(PersonId.class);
    return students.size() == 1 ? Set.copyOf(students) : Set.of();
  }

  private List<Row> rows(SessionId id, Asker as, Viewer viewer, Instant now) {
    var found = sql.sql("""
            select s.id, e.name, e.subject, p.name as mentor_name, s.starts_at, s.planned_minutes,
                   m.student_id, c.name as student_name, coalesce(m.self, false) as self, coalesce(m.sees_money,
                     false) as sees_money,
                   b.bill_rate, b.currency, coalesce(t.late, false) as told_late, t.told_at as told_first,
                   s.cancelled_at is null and s.starts_at > :now as open,
                   array(select y.status from session_student_plan_fact y
                         where y.session_id = s.id and y.cancelled_at is not null and y.status is not null) as before
            from session_plan_fact s
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = s.mentor_id
            left join lateral (
              select x.student_id, f.self, f.sees_money
              from session_student_fact x
              left join family_access f on :family and f.student_id = x.student_id and f.viewer_id = :viewer
              where x.session_id = s.id and (not :family or f.student_id is not null)) m on true
            left join person_card c on c.id = m.student_id
            left join told_fact t on t.session_id = s.id and t.student_id = m.student_id
            left join lateral (
              select r.bill_rate, r.currency from engagement_bill_rate r
              where r.engagement_id = s.engagement_id and r.from_on <= (s.starts_at at time zone e.time_zone)::date
                and r.to_on > (s.starts_at at time zone e.time_zone)::date offset 0) b on :bills
            where s.id = :id
              and case :as when 'mentor' then s.mentor_id = :viewer
                           when 'staff' then true
                           else exists (select from session_student_plan_fact y
                                        join family_access f on f.student_id = y.student_id and f.viewer_id = :viewer
                                        where y.session_id = s.id) end
            order by c.name, m.student_id
            """)
        .param("id", id)
        .param("as", as)
        .param("family", as == Asker.FAMILY)
        .param("bills", as == Asker.FAMILY || as == Asker.STAFF && seesMoney(viewer))
        .param("viewer", viewer.id())
        .param("now", now)
        .list(Row.class);
    if (found.isEmpty()) {
      throw new NotFound();
    }
    return found.stream()
        .filter(row -> row.open() && (as != Asker.FAMILY || row.studentId() != null))
        .toList();
  }

  private Cost cost(Cancellation rule, AttendanceStatus status, List<Row> rows, Asker as, Viewer viewer) {
    var billed = rule.billed(status);
    var paid = rule.paid(rows.getFirst().with(status));
    var share = as == Asker.MENTOR ? paid : billed;
    var sums = new ArrayList<Sum>();
    if (as != Asker.MENTOR && billed.percent() > 0) {
      bill(rows, as, billed.minutes(), billed.percent()).ifPresent(money -> sums.add(new Sum(false, money)));
    }
    if (paid.percent() > 0 && (as == Asker.MENTOR || as == Asker.STAFF && seesMoney(viewer))) {
      sums.add(new Sum(true, lines.payRate(rows.getFirst().id()).forMinutes(paid.minutes(), paid.percent())));
    }
    return new Cost(status, share.minutes(), share.percent(), List.copyOf(sums));
  }

  // Of one student, as of each: all of a session have the same rate.
  private static Optional<Money> bill(List<Row> rows, Asker as, int minutes, int percent) {
    return rows.stream()
        .filter(row -> row.billRate() != null && row.currency() != null && (as == Asker.STAFF || row.seesMoney()))
        .map(row -> new Money(row.billRate(), row.currency()).forMinutes(minutes, percent))
        .findFirst();
  }

  private static boolean seesMoney(Viewer viewer) {
    return viewer.may(Power.SEE_AMOUNTS);
  }
}
