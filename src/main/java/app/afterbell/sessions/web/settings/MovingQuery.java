package app.afterbell.sessions.web.settings;

import app.afterbell.sessions.web.settings.MovingPage.Change;
import app.afterbell.sessions.web.settings.MovingPage.Form;
import app.afterbell.sessions.web.settings.MovingPage.Reason;
import app.afterbell.sessions.web.settings.MovingPage.Wrong;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what staff settled of moves, and what they changed of it. */
@Component
class MovingQuery {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int MOST = 50;

  private final Sql sql;

  MovingQuery(Sql sql) {
    this.sql = sql;
  }

  record Limit(@Nullable Integer most, int granted) {}

  MovingPage page(@Nullable String done, Form form, @Nullable Wrong wrong, Instant now) {
    var limit = limit(now);
    return new MovingPage(
        sql.sql("select key, words, asked_by, billed, offered_at, retired_at from move_reason order by place, key")
            .list(Reason.class),
        limit.most(), limit.granted(),
        sql.sql("""
                select c.at, p.name as by_name, c.kind, r.words, c.was, c.words as became
                from move_reason_change c
                join person_card p on p.id = c.by
                left join move_reason r on r.key = c.key
                order by c.id desc
                limit :most
                """).param("most", MOST).list(Change.class),
        done, form, wrong, now);
  }

  private Limit limit(Instant now) {
    return sql.sql("""
            select (select most from waiver_limit) as most,
                   (select count(*) from plan_entry e
                    where e.kind = 'moved' and e.late and not e.billed and e.recorded_at > :since
                      and not exists (select from plan_entry t where t.session_id = e.session_id
                        and t.takes_back = e.revision))::integer as granted
            """).param("since", now.minus(YEAR)).one(Limit.class);
  }
}
