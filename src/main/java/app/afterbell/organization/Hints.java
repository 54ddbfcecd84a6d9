package app.afterbell.organization;

import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles what is said beside each label, from a day on (R39); what is to come can be taken back until its day. */
@Component
public class Hints {

  private final Sql sql;

  Hints(Sql sql) {
    this.sql = sql;
  }

  /** @param hints those that change, all from the same day */
  @Transactional
  public void settle(List<Hint> hints, PersonId by, Instant now) {
    for (var one : hints) {
      sql.sql("""
              insert into hint_change (id, from_on, label, hint, decided_at, decided_by)
              values (:id, :from, :label, nullif(:hint, ''), :now, :by)
              """)
          .param("id", Id.next())
          .param("from", one.from())
          .param("label", one.label())
          .param("hint", one.hint())
          .param("now", now)
          .param("by", by)
          .update();
    }
  }

  /** Takes back what does not hold yet. @return false where it holds already, or is taken back */
  @Transactional
  public boolean withdraw(UUID change, PersonId by, LocalDate today, Instant now) {
    return sql.sql("""
            update hint_change set withdrawn_at = :now, withdrawn_by = :by
            where id = :id and withdrawn_at is null and from_on > :today
            """)
        .param("now", now)
        .param("by", by)
        .param("id", change)
        .param("today", today)
        .update() == 1;
  }
}
