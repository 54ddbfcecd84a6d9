package app.afterbell.planning;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which days are left out for a mentor, and why (R31): for whoever plans, or says what would be planned. */
@Component
public class DaysOff {

  private final Sql sql;

  DaysOff(Sql sql) {
    this.sql = sql;
  }

  private record Row(PersonId mentorId, LeaveId id, Instant from, Instant to) {

    private DayOff.Leave toLeave() {
      return new DayOff.Leave(id, from, to);
    }
  }

  /** What leaves out sessions of this mentor that begin on {@code [from, to)}, by the calendar of any zone. */
  public LeftOutDays between(PersonId mentor, LocalDate from, LocalDate to) {
    return between(List.of(mentor), from, to).get(mentor);
  }

  /** Likewise for each of these. */
  public Map<PersonId, LeftOutDays> between(Collection<PersonId> mentors, LocalDate from, LocalDate to) {
    var holidays = sql.sql("""
            select id, name, from_on as "from", to_on as "to" from holiday
            where removed_at is null and to_on > :from and from_on < :to
            order by from_on
            """)
        .param("from", from)
        .param("to", to)
        .list(DayOff.Holiday.class);
    // a day is over somewhere up to 14 hours before or 12 after it is over in UTC, and a session is 8 hours at most
    var leaves = sql.sql("""
            select mentor_id, id, from_at as "from", to_at as "to" from mentor_leave
            where mentor_id = any(:mentors) and taken_back_at is null and to_at > :from and from_at < :to
            order by from_at
            """)
        .param("mentors", mentors)
        .param("from", from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        .param("to", to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        .list(Row.class).stream()
        .collect(Collectors.groupingBy(Row::mentorId, Collectors.mapping(Row::toLeave, Collectors.toList())));
    return mentors.stream().distinct().collect(Collectors.toMap(mentor -> mentor,
        mentor -> new LeftOutDays(holidays, leaves.getOrDefault(mentor, List.of()))));
  }

  /** What is left out stays as it is until the transaction of who plans ends. Taken before any row is locked. */
  void hold() {
    sql.sql("select pg_advisory_xact_lock_shared(hashtext('afterbell.days-off'))::text").one(String.class);
  }

  /** Nobody plans until the transaction of who changes what is left out ends. Taken first, too. */
  void change() {
    sql.sql("select pg_advisory_xact_lock(hashtext('afterbell.days-off'))::text").one(String.class);
  }
}
