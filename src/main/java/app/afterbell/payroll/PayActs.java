package app.afterbell.payroll;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.MoneyAct;
import app.afterbell.shared.MoneyAct.Made;
import app.afterbell.shared.MoneyAct.Refused;
import app.afterbell.shared.MoneyAct.TakenBack;
import app.afterbell.shared.MoneyAct.Wrong;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.ReasonText;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
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

  static final Duration UNDO = Duration.ofMinutes(10);

  private final Sql sql;
  private final ApplicationEventPublisher publisher;

  PayActs(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
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
    if (!by.may(Power.SETTLE_AMOUNTS)) {
      throw new NotFound();
    }
    var terms = sql.sql("""
            select s.mentor_id, r.currency from session_plan_fact s join session_rate r on r.session_id = s.id
            where s.id = :session
            """)
        .param("session", session)
        .one(Terms.class);
    sql.sql("select id from session_plan_fact where id = :session for update").param("session", session)
        .one(UUID.class);
    var made = sql.sql("select undo_until from pay_act where id = :id").param("id", id).optional(Instant.class);
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
    var undoUntil = now.plus(UNDO);
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
    if (!by.may(Power.SETTLE_AMOUNTS)) {
      throw new NotFound();
    }
    var undoUntil = sql.sql("select undo_until from pay_act where id = :id for update").param("id", id)
        .one(Instant.class);
    if (!now.isBefore(undoUntil)) {
      return new Refused(List.of(Wrong.UNDO_OVER));
    }
    sql.sql("update pay_act set taken_back_at = :now, taken_back_by = :by where id = :id and taken_back_at is null")
        .param("now", now)
        .param("by", by.id())
        .param("id", id)
        .update();
    publisher.publishEvent(new PayActed(id, undoUntil, true));
    return new TakenBack(id);
  }
}
