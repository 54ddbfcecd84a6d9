package app.afterbell.nudges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.afterbell.nudges.Coming.Notice;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of who is to be looked at, for what comes, and of what they were told. */
@Component
class ComingPlans {

  private final Sql sql;

  ComingPlans(Sql sql) {
    this.sql = sql;
  }

  /** @param zone theirs; null for an account that is closed */
  record Reader(
      PersonId person, @Nullable String name, @Nullable ZoneId zone, @Nullable String email, List<Ahead> aheads,
      boolean mentor, @Nullable LocalDate eveningOn) {

    ComingRule rule(Night night) {
      return new ComingRule(night.in(Objects.requireNonNull(zone)), NudgePlans.set(Ahead.class, aheads));
    }
  }

  private static final String SELECT = """
      select c.person_id as person, p.name, p.time_zone as zone, a.email, c.aheads,
             exists (select from role_card r where r.person_id = c.person_id and r.role = 'mentor') as mentor,
             (select max(m.told_on) from coming_message m
              where m.person_id = c.person_id and m.evening) as evening_on
      from coming_choice c
      left join person_card p on p.id = c.person_id and p.open
      left join person_address a on a.person_id = c.person_id
      """;

  /** Locks some of those who are to be looked at; who is locked by others is left to them. */
  List<Reader> lockDue(int most, Instant now) {
    return sql.sql(SELECT + """
            where c.look_at <= :now
            order by c.look_at limit :most
            for update of c skip locked
            """)
        .param("now", now)
        .param("most", most)
        .list(Reader.class);
  }

  /** Those of these who chose something. */
  List<Reader> of(Collection<PersonId> people) {
    return people.isEmpty() ? List.of() : sql.sql(SELECT + """
            where c.person_id = any(:people::uuid[]) and c.aheads <> '{}'
            """)
        .param("people", List.copyOf(people))
        .list(Reader.class);
  }

  private record Row(PersonId person, SessionId session, Instant startsAt, Ahead ahead) {}

  /** Of what is still to come. */
  Map<PersonId, Set<Notice>> told(Collection<PersonId> people, Instant now) {
    return people.isEmpty() ? Map.of() : sql.sql("""
            select person_id as person, session_id as session, starts_at, ahead from coming_session
            where person_id = any(:people::uuid[]) and starts_at > :now
            """)
        .param("people", List.copyOf(people))
        .param("now", now)
        .list(Row.class).stream()
        .collect(groupingBy(Row::person,
            mapping(row -> new Notice(row.session(), row.startsAt(), row.ahead()), toSet())));
  }

  void keep(Map<PersonId, Instant> lookAt) {
    var people = List.copyOf(lookAt.keySet());
    sql.sql("""
            update coming_choice c set look_at = nullif(d.look, '')::timestamptz
            from unnest(:people::uuid[], :looks::text[]) as d (person, look)
            where c.person_id = d.person
            """)
        .each("people", people, PersonId::value)
        .each("looks", people, person -> lookAt.get(person).equals(Instant.MAX) ? "" : lookAt.get(person).toString())
        .update();
  }

  /**
   * Writes down that this is told. An evening that had its message, in this zone or in the one where its reader lived
   * before, has no second one.
   *
   * @return whether it is; else nothing was written
   */
  boolean write(NudgeId id, PersonId person, LocalDate on, boolean evening, List<Notice> notices, Instant now) {
    int made = sql.sql("""
            insert into coming_message (id, person_id, told_at, told_on, evening)
            values (:id, :person, :now, :on, :evening)
            on conflict (person_id, told_on) where evening do nothing
            """)
        .param("id", id)
        .param("person", person)
        .param("now", now)
        .param("on", on)
        .param("evening", evening)
        .update();
    if (made == 0) {
      return false;
    }
    sql.sql("""
            insert into coming_session (person_id, session_id, starts_at, ahead, message_id)
            select :person, d.session, d.starts_at, d.ahead, :id
            from unnest(:sessions::uuid[], :starts::timestamptz[], :aheads::text[]) as d (session, starts_at, ahead)
            on conflict do nothing
            """)
        .param("person", person)
        .param("id", id)
        .each("sessions", notices, Notice::session)
        .each("starts", notices, Notice::startsAt)
        .each("aheads", notices, Notice::ahead)
        .update();
    return true;
  }

  void mailed(NudgeId id, Object mail) {
    sql.sql("update coming_message set mail_id = :mail where id = :id").param("mail", mail).param("id", id).update();
  }
}
