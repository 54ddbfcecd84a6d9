package app.afterbell.sessions;

import app.afterbell.shared.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reasons that can be chosen now, in the order that staff gave them (R15). */
@Component
public class MoveReasons {

  private final Sql sql;

  MoveReasons(Sql sql) {
    this.sql = sql;
  }

  public List<MoveReason> all() {
    return sql.sql("select key, words, asked_by, billed from move_reason where retired_at is null order by place, key")
        .list(MoveReason.class);
  }
}
