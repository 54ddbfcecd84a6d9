package app.afterbell.mentor.home;

import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayCalendar;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a submission did, for the page that comes after it: what it adds to the latest run that its lines make.
 */
@Component
public class DoneQuery {

  // A page that is opened again much later has nothing new to say.
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final Sql sql;
  private final Organizations organizations;

  DoneQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record Row(
      String name,
      boolean attendance,
      boolean notes,
      Instant startsAt,
      Instant dueAt,
      @Nullable Long amount,
      @Nullable Currency currency,
      @Nullable Instant earnedAt) {}

  public Optional<Done> find(SessionId id, Viewer mentor, Instant now) {
    var rows = sql.sql("""
            select e.name, s.attendance_at is not null as attendance, s.notes_at is not null as notes,
                   s.starts_at, s.due_at, l.amount, l.currency, l.earned_at
            from session_fact s
            join engagement_card e on e.id = s.engagement_id
            left join attendance_fact a on a.session_id = s.id
            left join notes_fact n on n.session_id = s.id
            left join earning_fact l on l.session_id = s.id and s.logged_at is not null
            where s.id = :id and s.mentor_id = :mentor
              and greatest(a.recorded_at, n.recorded_at) > :recently
            """)
        .param("id", id)
        .param("mentor", mentor.id())
        .param("recently", now.minus(RECENT))
        .list(Row.class);
    return rows.stream().findFirst().map(row -> done(id, mentor, row, rows));
  }

  private Done done(SessionId id, Viewer mentor, Row session, List<Row> lines) {
    if (session.currency() == null) {
      return new Done(id, session.name(), session.attendance(), session.notes(), null, null);
    }
    var calendar = PayCalendar.of(organizations.current(mentor));
    var byPayDay = lines.stream().collect(Collectors.groupingBy(
        line -> payOn(line, calendar), TreeMap::new,
        Collectors.summingLong(line -> Objects.requireNonNull(line.amount()))));
    // What a run neither pays nor takes back says nothing: the pay day is that of the money.
    byPayDay.values().removeIf(sum -> sum == 0);
    var last = byPayDay.isEmpty() ? Map.entry(payOn(lines.getLast(), calendar), 0L) : byPayDay.lastEntry();
    return new Done(
        id, session.name(), session.attendance(), session.notes(), new Money(last.getValue(), session.currency()),
        last.getKey());
  }

  private static LocalDate payOn(Row line, PayCalendar calendar) {
    return calendar.paying(line.startsAt(), line.dueAt(), Objects.requireNonNull(line.earnedAt())).payOn();
  }
}
