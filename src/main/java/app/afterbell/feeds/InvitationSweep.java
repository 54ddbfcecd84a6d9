package app.afterbell.feeds;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.mail.Post;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the calendar of each person who wants invitations, every quarter of an hour, and sooner where something was
 * done that could be taken back until then: one person a transaction, so that no one's trouble keeps another's mail.
 */
@Component
class InvitationSweep implements Sweep {

  private static final Duration EVERY = Duration.ofMinutes(15);

  // What is told by a letter of its own, with the event in it, goes first.
  private static final Duration AFTER_LETTERS = Duration.ofMinutes(1);

  private final Sql sql;
  private final Invitations invitations;
  private final Post post;
  private final TransactionOperations transaction;

  InvitationSweep(Sql sql, Invitations invitations, Post post, TransactionOperations transaction) {
    this.sql = sql;
    this.invitations = invitations;
    this.post = post;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "feeds.sweep.invitations";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(10);
  }

  @Override
  public int turn(Turn turn) {
    return turn.whileAny(() -> transaction.execute(_ -> next(turn.now())));
  }

  private int next(Instant now) {
    var due = sql.sql("""
            select person_id from calendar_choice where look_at <= :now order by look_at limit 1 for update skip locked
            """)
        .param("now", now)
        .optional(PersonId.class);
    due.ifPresent(person -> {
      var written = invitations.write(person, now);
      post.send(written.letters(), now);
      var next = now.plus(EVERY);
      var sooner = written.lookAt() == null ? next : written.lookAt().plus(AFTER_LETTERS);
      sql.sql("update calendar_choice set look_at = :next where person_id = :person")
          .param("next", sooner.isBefore(next) ? sooner : next)
          .param("person", person)
          .update();
    });
    return due.isPresent() ? 1 : 0;
  }
}
