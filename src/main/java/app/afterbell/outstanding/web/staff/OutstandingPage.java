package app.afterbell.outstanding.web.staff;

import app.afterbell.outstanding.OutstandingId;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param done what has just been done, if anything: published, withdrawn */
public record OutstandingPage(List<Item> published, List<Item> withdrawn, @Nullable String done) {

  /** A note that is or was published, for staff: with where it came from. */
  public record Item(
      OutstandingId id,
      SessionId sessionId,
      String subject,
      String body,
      String engagement,
      String mentor,
      Instant publishedAt,
      String publishedBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy) {}
}
