package app.afterbell.slack.web;

import app.afterbell.slack.SlackPost;
import app.afterbell.slack.SlackTrouble;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as it stands in Slack, or would.
 *
 * @param mentor whose channel it is; null for that of staff
 * @param lines what it says
 * @param buttons that it has
 * @param edited whether it was sent more than once
 * @param trouble what Slack said last, where it did not come through
 * @param nextAt when it is tried again
 */
public record Posted(
    @Nullable String mentor, boolean ephemeral, List<SlackPost.Line> lines, List<String> buttons, Instant at,
    boolean edited,
    boolean stands, @Nullable String trouble, @Nullable Instant nextAt, boolean givenUp) {

  public @Nullable String troubleKey() {
    return trouble == null ? null : SlackTrouble.key(trouble);
  }
}
