package app.afterbell.api;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers given under an Idempotency-Key, kept for a day for the person who sent it. A change and its answer are
 * written in one transaction: there is no moment in which the one is there without the other, whatever dies when.
 */
@Component
public class Answers {

  public static final Duration KEPT = Duration.ofHours(24);

  private final Sql sql;
  private final TransactionTemplate transaction;

  Answers(Sql sql, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** An answer, whole. */
  public record Answer(int status, @Nullable String contentType, String body) {}

  /** What became of a request with a key. */
  public sealed interface Outcome {

    /** It was worked on now. */
    record Worked(Answer answer) implements Outcome {}

    /** It was worked on before: the same answer again. */
    record Repeated(Answer answer) implements Outcome {}

    /** The key was used for another request. */
    record OtherRequest() implements Outcome {}

    /** The first one with this key is not done yet. */
    record StillWorking() implements Outcome {}
  }

  private record Kept(byte[] requestHash, int status, @Nullable String contentType, String body) {}

  /**
   * Works on a request once, no matter how often it is sent.
   *
   * @param requestHash two requests with one key are the same where this is
   * @param work answers the request, in this transaction; a status of 500 or more takes back what it wrote
   */
  public Outcome once(Viewer by, String key, byte[] requestHash, Instant now, Supplier<Answer> work) {
    return transaction.execute(status -> {
      if (!lock(by, key)) {
        return new Outcome.StillWorking();
      }
      var kept = find(by, key, now);
      if (kept.isPresent()) {
        return !Arrays.equals(kept.get().requestHash(), requestHash)
            ? new Outcome.OtherRequest()
            : new Outcome.Repeated(
                new Answer(kept.get().status(), kept.get().contentType(), kept.get().body()));
      }
      var answer = work.get();
      keep(status, by, key, requestHash, answer, now);
      return new Outcome.Worked(answer);
    });
  }

  // Whatever threw inside has marked the transaction: it wrote nothing, and a retry comes to the same answer by itself.
  private void keep(TransactionStatus status, Viewer by, String key, byte[] hash, Answer answer, Instant now) {
    if (status.isRollbackOnly() || answer.status() >= 500) {
      status.setRollbackOnly();
      return;
    }
    sql.sql("""
            insert into api_answer (person_id, key, request_hash, status, content_type, body, created_at)
            values (:by, :key, :hash, :status, :contentType::text, :body, :now)
            on conflict (person_id, key) do update
            set request_hash = excluded.request_hash, status = excluded.status, content_type = excluded.content_type,
                body = excluded.body, created_at = excluded.created_at
            """)
        .param("by", by.id())
        .param("key", key)
        .param("hash", hash)
        .param("status", answer.status())
        .param("contentType", answer.contentType())
        .param("body", answer.body())
        .param("now", now)
        .update();
  }

  // Held until the transaction ends: who waits for nobody can tell the second one so at once.
  private boolean lock(Viewer by, String key) {
    return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:by || ' ' || :key, 0))")
        .param("by", by.id().value().toString())
        .param("key", key)
        .one(Boolean.class);
  }

  private Optional<Kept> find(Viewer by, String key, Instant now) {
    return sql.sql("""
            select request_hash, status, content_type, body from api_answer
            where person_id = :by and key = :key and created_at > :since
            """)
        .param("by", by.id())
        .param("key", key)
        .param("since", now.minus(KEPT))
        .optional(Kept.class);
  }
}
