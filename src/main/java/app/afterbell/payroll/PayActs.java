package app.afterbell.payroll;

import app.afterbell.ledger.Acts;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.MoneyAct;
import app.afterbell.shared.MoneyAct.Made;
import app.afterbell.shared.MoneyAct.Refused;
import app.afterbell.shared.MoneyAct.TakenBack;
import app.afterbell.shared.MoneyAct.Wrong;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.ReasonText;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a line for a mentor beside what a session earns (R38): a bonus, an expense, training, with a reason that the
 * mentor reads. It can be taken back for ten minutes, in which the mentor reads nothing.
 */
@Component
public class PayActs {

  private final Sql sql;
  private final Acts acts;
  private final ApplicationEventPublisher publisher;

  PayActs(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.acts = new Acts(sql, "pay_act");
    this.publisher = publisher;
  }

  public enum Kind { BONUS, EXPENSE, TRAINING }

  record Terms(PersonId mentorId, String currency) {}

  /**
   * @param id the act's own, given to the form that makes it: sent again it makes no other
   * @param amount in minor units of the currency in which the session is paid, above zero
   */
  @Transactional
  public MoneyAct make(
      UUID id, Kind kind, SessionId session, long amount, @Nullable String reason, Viewer by, Instant now) {
    Acts.admit(by);
    var terms = sql.sql("""
            select s.mentor_id, r.currency from session_plan_fact s join session_rate r on r.session_id = s.id
            where s.id = :session
            """)
        .param("session", session)
        .one(Terms.class);
    var made = acts.begin(session, id);
    if (made.isPresent()) {
      return new Made(id, made.get());
    }
    var wrong = new ArrayList<Wrong>();
    if (amount <= 0) {
      wrong.add(Wrong.NO_AMOUNT);
    }
    ReasonText.wrong(reason).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      return new Refused(List.copyOf(wrong));
    }
    var undoUntil = now.plus(Acts.UNDO);
    sql.sql("""
            insert into pay_act (id, kind, session_id, mentor_id, currency, amount, reason, made_by, made_at,
              undo_until)
            values (:id, :kind, :session, :mentor, :currency, :amount, :reason, :by, :now, :undoUntil)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("session", session)
        .param("mentor", terms.mentorId())
        .param("currency", terms.currency())
        .param("amount", amount)
        .param("reason", Objects.requireNonNull(reason).strip())
        .param("by", by.id())
        .param("now", now)
        .param("undoUntil", undoUntil)
        .update();
    publisher.publishEvent(new PayActed(id, undoUntil, false));
    return new Made(id, undoUntil);
  }

  /** For staff who may make one, within its ten minutes. */
  @Transactional
  public MoneyAct takeBack(UUID id, Viewer by, Instant now) {
    var undoUntil = acts.takeBack(id, by, now);
    if (undoUntil.isEmpty()) {
      return new Refused(List.of(Wrong.UNDO_OVER));
    }
    publisher.publishEvent(new PayActed(id, undoUntil.get(), true));
    return new TakenBack(id);
  }
}
