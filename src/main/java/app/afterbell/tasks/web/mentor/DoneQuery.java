package app.afterbell.tasks.web.mentor;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a submission did, for the page that comes after it. */
@Component
class DoneQuery {

  // A page that is opened again much later has nothing new to say.
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final Sql sql;

  DoneQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      String name,
      boolean attendance,
      boolean notes,
      @Nullable Long earned,
      @Nullable Currency currency,
      @Nullable LocalDate payOn) {}

  Optional<Done> find(SessionId id, Viewer mentor, Instant now) {
    return sql.sql(
            """
            select e.name, s.attendance_at is not null as attendance, s.notes_at is not null as notes,
                   l.earned, l.currency, l.pay_on
            from session_fact s
            join engagement_card e on e.id = s.engagement_id
            left join attendance_fact a on a.session_id = s.id
            left join notes_fact n on n.session_id = s.id
            left join lateral (
              select sum(x.amount) as earned, x.currency, x.pay_on
              from earning_fact x where x.session_id = s.id
              group by x.currency, x.pay_on order by x.pay_on desc limit 1) l on s.logged_at is not null
            where s.id = :id and s.mentor_id = :mentor
              and greatest(a.recorded_at, n.recorded_at) > :recently
            """)
        .param("id", id)
        .param("mentor", mentor.id())
        .param("recently", now.minus(RECENT))
        .optional(Row.class)
        .map(row -> new Done(
            id, row.name(), row.attendance(), row.notes(),
            row.earned() == null || row.currency() == null ? null : new Money(row.earned(), row.currency()),
            row.payOn()));
  }
}
