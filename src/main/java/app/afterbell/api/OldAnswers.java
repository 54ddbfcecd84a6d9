package app.afterbell.api;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets {@link Answers} older than a day. */
@Component
class OldAnswers implements Sweep {

  private final Sql sql;

  OldAnswers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String key() {
    return "api.sweep.answers";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Duration firstAfter() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int turn(Turn turn) {
    return sql.sql("delete from api_answer where created_at <= :since")
        .param("since", turn.now().minus(Answers.KEPT))
        .update();
  }
}
