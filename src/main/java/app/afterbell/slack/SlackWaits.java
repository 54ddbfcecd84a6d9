package app.afterbell.slack;

import app.afterbell.jobs.Waiting;
import app.afterbell.jobs.Waits;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be posted in Slack, or edited. */
@Component
class SlackWaits implements Waits {

  private final Sql sql;

  SlackWaits(Sql sql) {
    this.sql = sql;
  }

  record Posts(int many, @Nullable Instant since, @Nullable String trouble, @Nullable Instant next, int givenUp) {}

  @Override
  public List<Waiting> waiting(Instant now) {
    var posts = sql.sql("""
            select count(*)::int as many, min(w.wanted_at) as since,
                   (array_agg(w.trouble order by w.next_attempt_at) filter (where w.trouble is not null))[1] as trouble,
                   min(w.next_attempt_at) filter (where w.trouble is not null) as next,
                   (select count(*)::int from (
                      select from slack_post g where g.given_up_at is not null limit :most) x) as given_up
            from (select p.wanted_at, p.trouble, p.next_attempt_at from slack_post p
                  where p.next_attempt_at is not null limit :most) w
            """)
        .param("most", Waiting.MOST)
        .one(Posts.class);
    return List.of(new Waiting("slack.waiting", posts.many(), posts.since(),
        posts.trouble() == null ? null : SlackTrouble.key(posts.trouble()), posts.next(), posts.givenUp(),
        "/settings"));
  }
}
