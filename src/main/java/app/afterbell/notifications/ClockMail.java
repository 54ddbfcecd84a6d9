package app.afterbell.notifications;

import static java.util.stream.Collectors.groupingBy;

import app.afterbell.mail.Letter;
import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.notifications.ClockSessions.Moved;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy;
import app.afterbell.people.ClockShift;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people a week ahead which of their sessions a change of clocks moves for them (R16, R31): once for a day on
 * which clocks change, in one mail for all engagements, and not in quiet hours. What is told is claimed by its row, in
 * the transaction that writes the mail.
 */
@Component
class ClockMail {

  private static final int DAYS_AHEAD = 7;
  /** From the change on, sessions that are looked at: each weekly time has one, also every second week. */
  private static final Duration LOOKED_AT = Duration.ofDays(15);

  private final Sql sql;
  private final ClockSessions sessions;
  private final ClockLetters letters;
  private final Post post;
  private final Organizations organizations;

  ClockMail(Sql sql, ClockSessions sessions, ClockLetters letters, Post post, Organizations organizations) {
    this.sql = sql;
    this.sessions = sessions;
    this.letters = letters;
    this.post = post;
    this.organizations = organizations;
  }

  /** A change that is to be told now to who lives here, and has sessions that stand in the zone there. */
  record Due(ZoneId there, ZoneId here, ClockShift shift) {

    LocalDate on() {
      return LocalDate.ofInstant(shift.from(), here);
    }
  }

  private record Reader(PersonId id, String name, String email) {}

  /** Nearly always none. */
  List<Due> due(Instant now) {
    var policy = organizations.find().map(one -> one.policies().at(now)).orElse(Policy.DEFAULTS);
    var theres = sql.sql("select distinct time_zone from engagement_card").list(String.class);
    var heres = sql.sql("select distinct time_zone from person_card where open").list(String.class);
    return heres.stream().map(ZoneId::of).filter(here -> wakes(here, policy, now))
        .flatMap(here -> theres.stream().map(ZoneId::of)
            .flatMap(there -> ClockShift.between(there, here, now, now.plus(Duration.ofDays(DAYS_AHEAD + 1L))).stream()
                .map(shift -> new Due(there, here, shift))))
        .filter(due -> !LocalDate.ofInstant(now, due.here()).isBefore(due.on().minusDays(DAYS_AHEAD)))
        .toList();
  }

  private static boolean wakes(ZoneId here, Policy policy, Instant now) {
    var time = now.atZone(here).toLocalTime();
    return !time.isBefore(policy.quietTo()) && time.isBefore(policy.quietFrom());
  }

  /** Writes some. @param after the last one of those before @return the last one; null where none is left */
  @Nullable PersonId write(Due due, @Nullable PersonId after, int most, Instant now) {
    var readers = readers(due, after, most);
    if (readers.isEmpty()) {
      return null;
    }
    var from = due.shift().from().minus(Duration.ofDays(1));
    var moved = sessions.of(readers.stream().map(Reader::id).toList(), from, from.plus(LOOKED_AT.plusDays(1)),
            shift -> LocalDate.ofInstant(shift.from(), due.here()).equals(due.on())).stream()
        .collect(groupingBy(Moved::person, LinkedHashMap::new, Collectors.toList()));
    var claimed = claim(due, moved, now);
    var told = readers.stream().filter(reader -> claimed.contains(reader.id())).toList();
    note(due, told, post.send(told.stream().map(reader -> letter(reader, due, moved.get(reader.id()), now)).toList(),
        now));
    return readers.getLast().id();
  }

  private Letter letter(Reader reader, Due due, List<Moved> moved, Instant now) {
    return letters.letter(reader.email(), reader.name(), due.here(), due.on(), moved, now);
  }

  private Set<PersonId> claim(Due due, Map<PersonId, List<Moved>> moved, Instant now) {
    return moved.isEmpty() ? Set.of() : Set.copyOf(sql.sql("""
            insert into clock_news (person_id, changes_on, told_at)
            select p.id, :on, :now from unnest(:people::uuid[]) as p (id) order by p.id
            on conflict do nothing
            returning person_id
            """)
        .param("on", due.on())
        .param("now", now)
        .param("people", List.copyOf(moved.keySet()))
        .list(PersonId.class));
  }

  private void note(Due due, List<Reader> told, List<MessageId> letters) {
    sql.sql("""
            update clock_news n set message_id = t.letter
            from unnest(:people::uuid[], :letters::uuid[]) as t (person_id, letter)
            where n.person_id = t.person_id and n.changes_on = :on
            """)
        .each("people", told, Reader::id)
        .param("letters", letters)
        .param("on", due.on())
        .update();
  }

  private List<Reader> readers(Due due, @Nullable PersonId after, int most) {
    return sql.sql("""
            with moved as materialized (
              select s.id, s.mentor_id from session_fact s
              where s.starts_at >= :from and s.starts_at < :to and s.time_zone = :there),
            concerned as (
              select m.mentor_id as id from moved m
              union
              select f.viewer_id from moved m join session_student_fact x on x.session_id = m.id
              join family_access f on f.student_id = x.student_id)
            select p.id, p.name, a.email
            from concerned c join person_card p on p.id = c.id join person_address a on a.person_id = p.id
            where p.open and p.time_zone = :here and (:after::uuid is null or p.id > :after)
              and not exists (select from clock_news n where n.person_id = p.id and n.changes_on = :on)
            order by p.id
            limit :most
            """)
        .param("from", due.shift().from())
        .param("to", due.shift().from().plus(LOOKED_AT))
        .param("there", due.there().getId())
        .param("here", due.here().getId())
        .param("after", after)
        .param("on", due.on())
        .param("most", most)
        .list(Reader.class);
  }
}
