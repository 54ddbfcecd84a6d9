package app.afterbell.company;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an admin says of a step: that it is left out for now, that it is right as it is, or neither any more. */
@Component
public class SetupMarks {

  private final Sql sql;

  SetupMarks(Sql sql) {
    this.sql = sql;
  }

  public void skip(SetupStep step, Viewer by, Instant now) {
    mark(step, "skipped", by, now);
  }

  public void confirm(SetupStep step, Viewer by, Instant now) {
    mark(step, "confirmed", by, now);
  }

  @Transactional
  public void takeUpAgain(SetupStep step) {
    sql.sql("delete from setup_mark where step = :step").param("step", step).update();
  }

  private void mark(SetupStep step, String kind, Viewer by, Instant now) {
    sql.sql("""
            insert into setup_mark (step, kind, marked_by, marked_at) values (:step, :kind, :by, :now)
            on conflict (step) do update
            set kind = excluded.kind, marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """)
        .param("step", step)
        .param("kind", kind)
        .param("by", by.id())
        .param("now", now)
        .update();
  }
}
