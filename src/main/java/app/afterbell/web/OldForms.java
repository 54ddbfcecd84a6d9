package app.afterbell.web;

import app.afterbell.shared.Sql;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets {@link UnsentForms} whose half hour is over, whether somebody sends another or not. */
@Component
class OldForms {

  private final Sql sql;
  private final Clock clock;

  OldForms(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT7M")
  void forget() {
    forget(clock.instant());
  }

  void forget(Instant now) {
    sql.sql("delete from unsent_form where until <= :now").param("now", now).update();
  }
}
