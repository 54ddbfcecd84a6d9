package app.afterbell.help;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The guide through a mentor's first session (R44): who is guided, and who has left it. */
@Component
public class FirstSessions {

  /** So long after the first log the guide still says where the pay stands. */
  static final Duration STAYS = Duration.ofHours(1);

  private final Sql sql;

  FirstSessions(Sql sql) {
    this.sql = sql;
  }

  /** Whether this mentor has logged nothing before the last hour, and has not left the guide. One statement. */
  public boolean isGuided(Viewer mentor, Instant now) {
    return sql.sql("""
            select not exists (select from help_guide g where g.person_id = :mentor)
               and not exists (select from session_fact s where s.mentor_id = :mentor and s.logged_at <= :before)
            """)
        .param("mentor", mentor.id())
        .param("before", now.minus(STAYS))
        .one(Boolean.class);
  }

  /** From now on it does not come by itself. Safe to repeat. */
  public void leave(Viewer mentor, Instant now) {
    sql.sql("insert into help_guide (person_id, left_at) values (:mentor, :now) on conflict do nothing")
        .param("mentor", mentor.id()).param("now", now).update();
  }
}
