package app.afterbell.slack;

import app.afterbell.shared.Sql;
import app.afterbell.slack.SlackPosts.Due;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what is about to be sent to Slack, and what became of it. What somebody else has claimed since is theirs.
 */
@Component
class SlackOutcomes {

  private final Sql sql;

  SlackOutcomes(Sql sql) {
    this.sql = sql;
  }

  /** Before the call: what it says, and that nobody knows what becomes of it. @return false where it is not ours */
  boolean about(Due post, String payload) {
    return sql.sql("""
            update slack_post set payload = :payload, unknown = ts is null
            where id = :id and attempts = :attempts and claimed_until is not null
            """)
        .param("payload", payload)
        .param("id", post.id())
        .param("attempts", post.attempts())
        .update() > 0;
  }

  /**
   * It stands as it was wanted when it was claimed; what was wanted since is due at once.
   *
   * @param ts null where it stands nowhere in Slack
   */
  void stands(Due post, @Nullable String ts, String channel, Instant now) {
    sql.sql("""
            update slack_post
            set ts = coalesce(:ts, ts), channel = :channel, unknown = false, shown = :shown, trouble = null,
                attempts = 0, claimed_until = null, given_up_at = null,
                next_attempt_at = case when wanted > :shown then :now::timestamptz end
            where id = :id
            """)
        .param("ts", ts)
        .param("channel", channel)
        .param("shown", post.wanted())
        .param("now", now)
        .param("id", post.id())
        .update();
  }

  /** No Slack is connected: what would be posted is kept. */
  void kept(Due post, String payload, Instant now) {
    if (about(post, payload)) {
      stands(post, null, post.channel(), now);
    }
  }

  /** What it would say is true no more: it is not said. */
  void dropped(Due post) {
    sql.sql("update slack_post set next_attempt_at = null, claimed_until = null, trouble = null where id = :id")
        .param("id", post.id())
        .update();
  }

  /** It was posted before, and its answer lost: by its ts it is edited from now on. */
  void knows(Due post, String ts, Instant now) {
    sql.sql("""
            update slack_post
            set ts = :ts, unknown = false, trouble = null, attempts = 0, claimed_until = null, next_attempt_at = :now
            where id = :id
            """)
        .param("ts", ts)
        .param("now", now)
        .param("id", post.id())
        .update();
  }

  /** Somebody deleted it in Slack: the next attempt posts it anew. */
  void gone(Due post) {
    sql.sql("update slack_post set ts = null, unknown = false where id = :id").param("id", post.id()).update();
  }

  /** @param unknown nobody knows whether it was done */
  void notDone(Due post, String trouble, boolean unknown) {
    sql.sql("update slack_post set unknown = :unknown and ts is null, trouble = left(:trouble, 200) where id = :id")
        .param("unknown", unknown)
        .param("trouble", trouble)
        .param("id", post.id())
        .update();
  }

  /** Slack asks for patience: it is due then, and this was no attempt. */
  void later(Due post, Instant then) {
    sql.sql("""
            update slack_post
            set unknown = :unknown and ts is null, trouble = 'ratelimited', attempts = attempts - 1,
                claimed_until = null, next_attempt_at = :then
            where id = :id and attempts = :attempts and claimed_until is not null
            """)
        .param("unknown", post.unknown())
        .param("then", then)
        .param("id", post.id())
        .param("attempts", post.attempts())
        .update();
  }
}
