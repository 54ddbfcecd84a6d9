package app.afterbell.nudges;

import app.afterbell.jobs.Waiting;
import app.afterbell.jobs.Waits;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mentors who are to be looked at by now; their letters wait among all others. */
@Component
class NudgeWaits implements Waits {

  private final Sql sql;

  NudgeWaits(Sql sql) {
    this.sql = sql;
  }

  record Some(int many, @Nullable Instant since) {}

  @Override
  public List<Waiting> waiting(Instant now) {
    var some = sql.sql("""
            select count(*)::int as many, min(w.look_at) as since
            from (select p.look_at from nudge_plan p where p.look_at <= :now limit :most) w
            """)
        .param("now", now)
        .param("most", Waiting.MOST)
        .one(Some.class);
    var coming = sql.sql("""
            select count(*)::int as many, min(w.look_at) as since
            from (select c.look_at from coming_choice c where c.look_at <= :now limit :most) w
            """)
        .param("now", now)
        .param("most", Waiting.MOST)
        .one(Some.class);
    return List.of(Waiting.plain("nudges.waiting", some.many(), some.since()),
        Waiting.plain("nudges.coming.waiting", coming.many(), coming.since()));
  }
}
