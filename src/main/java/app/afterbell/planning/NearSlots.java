package app.afterbell.planning;

import app.afterbell.planning.SlotRule.Offered;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Other times for several sessions, for who plans (R31, R32): in what their mentors publish, without the lead and the
 * horizon that are settled for families. As many statements as for one; it holds nobody, and does not check the viewer.
 */
@Component
class NearSlots {

  private static final Duration LONGEST = Duration.ofHours(8);

  private final Sql sql;
  private final Availability availability;
  private final DaysOff daysOff;

  NearSlots(Sql sql, Availability availability, DaysOff daysOff) {
    this.sql = sql;
    this.availability = availability;
    this.daysOff = daysOff;
  }

  /** A session of so many minutes is to be in {@code [from, to)}. */
  record Wish(SessionId session, int minutes, Instant from, Instant to) {}

  private record Asked(
      SessionId id, PersonId mentor, ZoneId zone, ZoneId theirs, LocalDate startsOn, @Nullable LocalDate endsOn,
      ZoneId agreedIn, List<PersonId> students) {

    private boolean isAgreed(Instant start) {
      var day = start.atZone(agreedIn).toLocalDate();
      return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
  }

  private record Busy(PersonId person, SessionId session, Instant startsAt, Instant plannedEnd) {

    private TimeRange time() {
      return new TimeRange(startsAt, plannedEnd);
    }
  }

  private record Found(
      Map<PersonId, Hours> hours, Map<PersonId, LeftOutDays> days, Map<PersonId, List<Busy>> busy) {}

  /** By the session, in their order, and never before now; none of one that is cancelled. */
  Map<SessionId, List<Instant>> starts(Collection<Wish> all, Instant now) {
    var wishes = all.stream().map(wish -> wish.from().isBefore(now)
        ? new Wish(wish.session(), wish.minutes(), now, wish.to()) : wish)
        .filter(wish -> wish.from().isBefore(wish.to())).toList();
    if (wishes.isEmpty()) {
      return Map.of();
    }
    var asked = asked(wishes);
    var found = find(asked.values(), wishes.stream().map(Wish::from).min(Comparator.naturalOrder()).orElseThrow(),
        wishes.stream().map(Wish::to).max(Comparator.naturalOrder()).orElseThrow());
    var starts = new HashMap<SessionId, List<Instant>>();
    wishes.stream().filter(wish -> asked.containsKey(wish.session()))
        .forEach(wish -> starts.put(wish.session(), starts(wish, asked.get(wish.session()), found)));
    return starts;
  }

  private static List<Instant> starts(Wish wish, Asked asked, Found found) {
    var hours = found.hours().get(asked.mentor());
    if (hours == null) {
      return List.of();
    }
    var busy = Stream.concat(Stream.of(asked.mentor()), asked.students().stream())
        .flatMap(person -> found.busy().getOrDefault(person, List.of()).stream())
        .filter(one -> !one.session().equals(wish.session())).map(Busy::time).distinct().toList();
    var offered = new Offered(Duration.ZERO, Duration.between(wish.from(), wish.to()).minusNanos(1));
    return new SlotRule(hours.between(wish.from(), wish.to(), asked.theirs()), busy, found.days().get(asked.mentor()),
        asked.zone(), offered).starts(wish.minutes(), wish.from()).stream().filter(asked::isAgreed).toList();
  }

  private Map<SessionId, Asked> asked(List<Wish> wishes) {
    return sql.sql("""
            select s.id, s.mentor_id as mentor, s.time_zone as zone, p.time_zone as theirs, e.starts_on, e.ends_on,
                   e.time_zone as agreed_in,
                   array(select m.student_id from session_student_fact m where m.session_id = s.id) as students
            from session_fact s
            join person_card p on p.id = s.mentor_id
            join engagement_card e on e.id = s.engagement_id
            where s.id = any(:sessions)
            """)
        .each("sessions", wishes, Wish::session)
        .list(Asked.class).stream().collect(Collectors.toMap(Asked::id, one -> one));
  }

  private Found find(Collection<Asked> asked, Instant from, Instant to) {
    var mentors = asked.stream().map(Asked::mentor).distinct().toList();
    var first = from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    var last = to.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return new Found(availability.of(mentors, first, last), daysOff.between(mentors, first, last),
        busy(mentors, asked.stream().flatMap(one -> one.students().stream()).distinct().toList(), from, to));
  }

  private Map<PersonId, List<Busy>> busy(
      List<PersonId> mentors, List<PersonId> students, Instant from, Instant to) {
    return sql.sql("""
            select s.mentor_id as person, s.id as session, s.starts_at, s.planned_end from session_fact s
            where s.mentor_id = any(:mentors) and s.starts_at > :from and s.starts_at < :to
            union all
            select m.student_id, s.id, s.starts_at, s.planned_end
            from session_student_fact m join session_fact s on s.id = m.session_id
            where m.student_id = any(:students) and m.starts_at > :from and m.starts_at < :to
            """)
        .param("mentors", mentors)
        .param("students", students)
        .param("from", from.minus(LONGEST))
        .param("to", to)
        .list(Busy.class).stream().collect(Collectors.groupingBy(Busy::person));
  }
}
