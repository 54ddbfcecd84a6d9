package app.afterbell.billing;

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
 * Waives a part of what a session is billed, or credits its family (R38): an act of its own with a reason that the
 * family reads, beside the session’s lines. It can be taken back for ten minutes, in which the family reads nothing.
 */
@Component
public class BillActs {

  private final Sql sql;
  private final Acts acts;
  private final ApplicationEventPublisher publisher;

  BillActs(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.acts = new Acts(sql, "bill_act");
    this.publisher = publisher;
  }

  /** A credit may be more than the session was billed; a waiver may not. */
  public enum Kind { WAIVED, CREDITED }

  record Billed(String currency, @Nullable UUID familyId, long amount) {}

  /**
   * @param id the act's own, given to the form that makes it: sent again it makes no other
   * @param amount in minor units of the session’s currency, above zero
   */
  @Transactional
  public MoneyAct make(
      UUID id, Kind kind, SessionId session, PersonId student, long amount, @Nullable String reason, Viewer by,
      Instant now) {
    Acts.admit(by);
    var made = acts.begin(session, id);
    if (made.isPresent()) {
      return new Made(id, made.get());
    }
    var billed = billed(session, student);
    var wrong = new ArrayList<Wrong>();
    if (billed == null) {
      wrong.add(Wrong.NOTHING_BILLED);
    }
    if (amount <= 0) {
      wrong.add(Wrong.NO_AMOUNT);
    } else if (kind == Kind.WAIVED && billed != null && amount > billed.amount()) {
      wrong.add(Wrong.MORE_THAN_BILLED);
    }
    ReasonText.wrong(reason).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      return new Refused(List.copyOf(wrong));
    }
    var undoUntil = now.plus(Acts.UNDO);
    sql.sql("""
            insert into bill_act (id, kind, session_id, student_id, family_id, currency, amount, reason, made_by,
              made_at,
              undo_until)
            values (:id, :kind, :session, :student, :family, :currency, -:amount, :reason, :by, :now, :undoUntil)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("session", session)
        .param("student", student)
        .param("family", Objects.requireNonNull(billed).familyId())
        .param("currency", billed.currency())
        .param("amount", amount)
        .param("reason", Objects.requireNonNull(reason).strip())
        .param("by", by.id())
        .param("now", now)
        .param("undoUntil", undoUntil)
        .update();
    publisher.publishEvent(new BillActed(id, undoUntil, false));
    return new Made(id, undoUntil);
  }

  /** For staff who may make one, within its ten minutes. */
  @Transactional
  public MoneyAct takeBack(UUID id, Viewer by, Instant now) {
    var undoUntil = acts.takeBack(id, by, now);
    if (undoUntil.isEmpty()) {
      return new Refused(List.of(Wrong.UNDO_OVER));
    }
    publisher.publishEvent(new BillActed(id, undoUntil.get(), true));
    return new TakenBack(id);
  }

  // What stands of the bill, less what was waived of it already.
  private @Nullable Billed billed(SessionId session, PersonId student) {
    return sql.sql("""
            select l.currency, (max(l.family_id::text))::uuid as family_id, sum(l.amount)::bigint + coalesce((
              select sum(a.amount) from bill_act a
              where a.session_id = :session and a.student_id = :student and a.kind = 'waived'
                and a.taken_back_at is null), 0)::bigint as amount
            from charge_line l where l.session_id = :session and l.student_id = :student
            group by l.currency
            """)
        .param("session", session)
        .param("student", student)
        .optional(Billed.class).orElse(null);
  }
}
