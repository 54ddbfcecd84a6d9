package app.afterbell.notifications;

import static java.util.stream.Collectors.groupingBy;

import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.notifications.ClockSessions.Moved;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes back letters about a change of clocks that wait to be sent, where all sessions that it would move were
 * cancelled or moved meanwhile (R16): who has some again before that day is told again. In the caller's transaction.
 */
@Component
class ClockWithdrawals {

  private static final int MOST = 200;
  /** Around the day of the change, sessions that are looked at: as many days as when it was told. */
  private static final int DAYS_BEFORE = 2;
  private static final int DAYS_AFTER = 17;

  private final Sql sql;
  private final ClockSessions sessions;
  private final Post post;

  ClockWithdrawals(Sql sql, ClockSessions sessions, Post post) {
    this.sql = sql;
    this.sessions = sessions;
    this.post = post;
  }

  private record Waiting(PersonId personId, LocalDate changesOn, MessageId messageId, ZoneId zone) {}

  /** @return how many letters it took back */
  int takeBack(Instant now) {
    var waiting = sql.sql("""
            select n.person_id, n.changes_on, n.message_id, p.time_zone as zone
            from clock_news n join mail_fact m on m.id = n.message_id join person_card p on p.id = n.person_id
            where n.changes_on >= :today and m.sent_at is null and (m.claimed_until is null or m.claimed_until <= :now)
            order by n.changes_on, n.person_id
            limit :most
            """)
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("now", now)
        .param("most", MOST)
        .list(Waiting.class);
    var over = waiting.stream().collect(groupingBy(Waiting::changesOn)).entrySet().stream()
        .flatMap(day -> over(day.getKey(), day.getValue()).stream()).toList();
    post.withdraw(over.stream().map(Waiting::messageId).toList(), now);
    return over.isEmpty() ? 0 : forget(over);
  }

  private List<Waiting> over(LocalDate on, List<Waiting> told) {
    var midnight = on.atStartOfDay().toInstant(ZoneOffset.UTC);
    var zones = told.stream().collect(Collectors.toMap(Waiting::personId, Waiting::zone));
    var moved = sessions.of(zones.keySet(), midnight.minus(Duration.ofDays(DAYS_BEFORE)),
            midnight.plus(Duration.ofDays(DAYS_AFTER)), _ -> true).stream()
        .filter(one -> LocalDate.ofInstant(one.shift().from(), one.here()).equals(on))
        .map(Moved::person).collect(Collectors.toSet());
    return told.stream().filter(one -> !moved.contains(one.personId())).toList();
  }

  private int forget(List<Waiting> over) {
    return sql.sql("""
            delete from clock_news n using unnest(:people::uuid[], :days::date[]) as o (person_id, changes_on)
            where n.person_id = o.person_id and n.changes_on = o.changes_on
              and not exists (select from mail_fact m where m.id = n.message_id)
            """)
        .each("people", over, Waiting::personId)
        .each("days", over, Waiting::changesOn)
        .update();
  }
}
