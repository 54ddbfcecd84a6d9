package app.afterbell.notifications;

import app.afterbell.sessions.MoveProposed;
import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.ProposalSettled;
import app.afterbell.shared.Sql;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down that the other side is to be told of a proposal, or of what became of it, in its transaction. A mentor
 * who was not told of it yet need not be told that it is withdrawn.
 */
@Component
class ProposalNews {

  private final Sql sql;

  ProposalNews(Sql sql) {
    this.sql = sql;
  }

  @EventListener
  void on(MoveProposed event) {
    tell(event.proposal(), "proposed", true, event.untoldUntil());
  }

  @EventListener
  void on(ProposalSettled event) {
    int dropped = sql.sql("""
            update proposal_news set dropped_at = :now
            where proposal_id = :proposal and kind = 'proposed' and told_at is null and dropped_at is null
            """)
        .param("now", event.at())
        .param("proposal", event.proposal())
        .update();
    if (!event.byFamily() || dropped == 0) {
      tell(event.proposal(), "settled", event.byFamily(), event.at());
    }
  }

  private void tell(ProposalId proposal, String kind, boolean byFamily, Instant due) {
    sql.sql("""
            insert into proposal_news (proposal_id, kind, by_family, due_at) values (:proposal, :kind, :byFamily, :due)
            on conflict do nothing
            """)
        .param("proposal", proposal)
        .param("kind", kind)
        .param("byFamily", byFamily)
        .param("due", due)
        .update();
  }
}
