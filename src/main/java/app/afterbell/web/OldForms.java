package app.afterbell.web;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets {@link UnsentForms} whose half hour is over, whether somebody sends another or not. */
@Component
class OldForms implements Sweep {

  private final Sql sql;

  OldForms(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String key() {
    return "web.sweep.forms";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofMinutes(7);
  }

  @Override
  public int turn(Turn turn) {
    return sql.sql("delete from unsent_form where until <= :now").param("now", turn.now()).update();
  }
}
