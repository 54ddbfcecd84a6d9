package app.afterbell.ledger;

import app.afterbell.ledger.Postings.Cause;
import app.afterbell.sessions.CancellationTakenBack;
import app.afterbell.sessions.LogChanged;
import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import app.afterbell.sessions.SessionCancelled;
import app.afterbell.sessions.SessionLogged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has each book written when a session becomes logged or is cancelled too late, and the difference when that changes
 * (R10, R13, R14, R26). Runs in the transaction of the submission: a logged session without its lines cannot be seen.
 */
@Component
class Books {

  private final List<Book> all;

  Books(List<Book> all) {
    this.all = all;
  }

  @EventListener
  void on(SessionLogged event) {
    write(event.outcomes(), Cause.LOGGED);
  }

  @EventListener
  void on(LogChanged event) {
    write(event.outcomes(), event.otherTerms() ? Cause.OTHER_TERMS : Cause.CHANGED);
  }

  @EventListener
  void on(SessionCancelled event) {
    write(List.of(event.owed()), Cause.CALLED_OFF);
  }

  @EventListener
  void on(CancellationTakenBack event) {
    write(List.of(event.owed()), Cause.CALLED_OFF);
  }

  @EventListener
  void on(LogWithdrawn event) {
    all.forEach(book -> book.takeBack(event));
  }

  private void write(List<Outcome> outcomes, Cause cause) {
    for (var book : all) {
      var postings = new Postings(
          outcomes.stream().flatMap(outcome -> book.postings(outcome).stream()).toList(), cause);
      int written = postings.all().isEmpty() ? 0 : book.write(postings);
      if (written != postings.all().size() && !postings.differencesAlone()) {
        throw new IllegalStateException("%d of %d lines have terms".formatted(written, postings.all().size()));
      }
    }
  }
}
