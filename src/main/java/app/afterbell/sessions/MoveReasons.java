package app.afterbell.sessions;

import app.afterbell.shared.Sql;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reasons that can be chosen now, in the order that staff gave them (R15). */
@Component
public class MoveReasons {

  private final Sql sql;
  private final Clock clock;

  MoveReasons(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public List<MoveReason> all() {
    return sql.sql("""
            select key, words, asked_by, billed from move_reason
            where (offered_at is null or offered_at <= :now) and (retired_at is null or retired_at > :now)
            order by place, key
            """)
        .param("now", clock.instant())
        .list(MoveReason.class);
  }
}
