package app.afterbell.slack;

import app.afterbell.jobs.Retry;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.jobs.Workload;
import app.afterbell.nudges.Nudges;
import app.afterbell.slack.SlackPosts.Audience;
import app.afterbell.slack.SlackPosts.Due;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Posts and edits what is due, one call at a time and outside of a transaction. A post whose answer was lost is looked
 * up in its channel by its metadata before it is posted again, so that nothing stands there twice; an edit may be sent
 * again. Where Slack asks for patience nothing is sent until it is over.
 */
@Component
class SlackSweep implements Sweep {

  private static final int AT_ONCE = 20;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration NUDGES_LAST = Duration.ofHours(1);
  private static final Retry RETRY = new Retry(Duration.ofSeconds(10), Duration.ofHours(1), 20);

  // What no second try mends.
  private static final Set<String> FOR_GOOD = Set.of(
      "channel_not_found", "not_in_channel", "is_archived", "invalid_blocks", "msg_too_long", "not_authed",
      "invalid_auth", "token_revoked", "token_expired", "account_inactive", "missing_scope", "no_permission",
      "cant_update_message", "user_not_in_channel", "restricted_action");

  private final SlackPosts posts;
  private final SlackOutcomes outcomes;
  private final SlackMessages messages;
  private final SlackSettings settings;
  private final SlackClient client;
  private final Nudges nudges;
  private final Clock clock;
  private final Workload<Due> due;

  SlackSweep(
      SlackPosts posts, SlackOutcomes outcomes, SlackMessages messages, SlackSettings settings, SlackClient client,
      Nudges nudges, Clock clock) {
    this.posts = posts;
    this.outcomes = outcomes;
    this.messages = messages;
    this.settings = settings;
    this.client = client;
    this.nudges = nudges;
    this.clock = clock;
    this.due = new Workload<>(posts::claim, AT_ONCE, posts.claims(), clock);
  }

  @Override
  public String key() {
    return "slack.sweep";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int turn(Turn turn) {
    var shown = settings.shown();
    if (shown.isEmpty() || shown.get().isQuiet(turn.now())) {
      return 0;
    }
    if (!shown.get().connected()) {
      return due.run(turn, _ -> due.each(turn, this::keep));
    }
    var keys = settings.keys().orElseThrow(() -> new IllegalStateException(
        "Slack's token is sealed with another key: set AFTERBELL_KEY as it was, or enter the token anew"));
    var calls = new Calls(keys.token(), new AtomicReference<>());
    return due.run(turn, _ -> due.each(turn, calls::send));
  }

  private void keep(Due post) {
    outcomes.kept(post, messages.of(post, clock.instant()), clock.instant());
  }

  // What waits is told no more where it is logged, or where it would be told long after.
  private boolean isOver(Due post, Instant now) {
    return post.audience() == Audience.NUDGE && post.nudgeId() != null
        && (post.wantedAt().plus(NUDGES_LAST).isBefore(now) || !nudges.stillWaits(post.nudgeId(), now));
  }

  /** The calls of one turn. @param quiet until when Slack asked for patience meanwhile */
  private final class Calls {

    private final String token;
    private final AtomicReference<Instant> quiet;

    private Calls(String token, AtomicReference<Instant> quiet) {
      this.token = token;
      this.quiet = quiet;
    }

    private void send(Due post) {
      var until = quiet.get();
      if (until != null) {
        outcomes.later(post, until);
      } else if (isOver(post, clock.instant())) {
        outcomes.dropped(post);
      } else if (post.unknown() && post.audience() != Audience.PRESSER) {
        lookUp(post);
      } else {
        write(post);
      }
    }

    private void write(Due post) {
      var payload = messages.of(post, clock.instant());
      if (outcomes.about(post, payload)) {
        var method = post.audience() == Audience.PRESSER ? "chat.postEphemeral"
            : post.ts() == null ? "chat.postMessage" : "chat.update";
        ended(post, client.call(method, token, payload, LONGEST));
      }
    }

    // It was about to be posted, and nobody knows: only where the channel does not have it is it posted again.
    private void lookUp(Due post) {
      var query = "channel=" + URLEncoder.encode(post.channel(), StandardCharsets.UTF_8)
          + "&include_all_metadata=true&limit=200";
      switch (client.read("conversations.history", query, token, LONGEST)) {
        case SlackAnswer.Ok(var body) -> {
          var there = found(body, post);
          if (there.isPresent()) {
            // it says what was wanted then: an edit brings it up to date
            outcomes.knows(post, there.get(), clock.instant());
          } else {
            write(post);
          }
        }
        case SlackAnswer.Limited(var after) -> patience(post, after);
        case SlackAnswer other -> failed(post, other.word(), true);
      }
    }

    private void ended(Due post, SlackAnswer answer) {
      switch (answer) {
        case SlackAnswer.Ok(var body) -> {
          var ts = post.audience() == Audience.PRESSER ? "" : body.path("ts").asString("");
          outcomes.stands(
              post, ts.isEmpty() ? null : ts, body.path("channel").asString(post.channel()), clock.instant());
        }
        case SlackAnswer.Limited(var after) -> patience(post, after);
        case SlackAnswer.No(var word) -> {
          if (word.equals("message_not_found")) {
            outcomes.gone(post);
          }
          failed(post, word, false);
        }
        case SlackAnswer.NotSent none -> failed(post, none.word(), false);
        case SlackAnswer.Lost lost -> failed(post, lost.word(), post.ts() == null);
      }
    }

    private void patience(Due post, Duration after) {
      var until = clock.instant().plus(after);
      quiet.set(until);
      settings.quiet(until);
      outcomes.later(post, until);
    }
  }

  private static Optional<String> found(JsonNode history, Due post) {
    for (var message : history.path("messages")) {
      if (message.path("metadata").path("event_payload").path("post").asString("").equals(post.id().toString())) {
        return Optional.of(message.path("ts").asString(""));
      }
    }
    return Optional.empty();
  }

  private void failed(Due post, String trouble, boolean unknown) {
    outcomes.notDone(post, trouble, unknown);
    if (FOR_GOOD.contains(trouble)) {
      posts.claims().giveUp(post, clock.instant());
    } else {
      posts.claims().failed(post, RETRY, clock.instant());
    }
  }
}
