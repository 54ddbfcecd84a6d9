package app.afterbell.slack;

import app.afterbell.mail.LetterWords;
import app.afterbell.requests.Decision;
import app.afterbell.requests.DecisionAnswer;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestRefusal;
import app.afterbell.requests.RequestState;
import app.afterbell.requests.Via;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.slack.Pressers.Found;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A button pressed in Slack: heeded on the post of staff alone, and of somebody whose Slack account is known to be a
 * member of staff who decides. Everybody else is told so, alone. What comes twice does one thing: a request is decided
 * once, and each press is answered once.
 */
@Component
public class Presses {

  private final SlackSettings settings;
  private final SlackPosts posts;
  private final Pressers pressers;
  private final Decisions decisions;
  private final LetterWords texts;

  Presses(SlackSettings settings, SlackPosts posts, Pressers pressers, Decisions decisions, LetterWords texts) {
    this.settings = settings;
    this.posts = posts;
    this.pressers = pressers;
    this.decisions = decisions;
    this.texts = texts;
  }

  /** Whether it comes from Slack: @param body as its bytes came. */
  public boolean isSlacks(byte[] body, String timestamp, String signature, Instant now) {
    return settings.keys()
        .filter(keys -> SlackSignature.fits(keys.signingSecret(), timestamp, signature, body, now)).isPresent();
  }

  /**
   * @param payload block_actions as Slack sends it, which was verified
   * @param id of the press: the same when it comes again
   */
  public void pressed(JsonNode payload, byte[] id, Instant now) {
    var press = Press.of(payload);
    var settled = settings.shown();
    if (press.isEmpty() || settled.isEmpty() || isOfAnotherTeam(press.get(), settled.get())
        || !posts.isStaffs(press.get().request(), press.get().channel(), press.get().ts())) {
      return;
    }
    var words = switch (pressers.find(press.get().user())) {
      case Found.Staff(var viewer) when viewer.may(Power.DECIDE_REQUESTS) -> decided(press.get(), viewer, now);
      case Found.Staff _, Found.Nobody _ -> Optional.of(texts.text("slack.not-staff"));
      case Found.Unsaid _ -> Optional.of(texts.text("slack.not-said"));
    };
    words.ifPresent(text ->
        posts.tell(press.get().request(), press.get().channel(), press.get().user(), id, text, now));
  }

  private static boolean isOfAnotherTeam(Press press, SlackSettings.Shown settled) {
    return settled.teamId() != null && !settled.teamId().equals(press.team());
  }

  private Optional<String> decided(Press press, Viewer by, Instant now) {
    if (press.approves() && press.hasWrongMinutes()) {
      return Optional.of(texts.text("slack.wrong.minutes"));
    }
    try {
      return told(decisions.decide(press.request(), press.decision(), Via.SLACK, by, now), press, by);
    } catch (NotFound _) {
      return Optional.of(texts.text("slack.not-there"));
    }
  }

  private Optional<String> told(DecisionAnswer answer, Press press, Viewer by) {
    return switch (answer) {
      case DecisionAnswer.Decided _ -> Optional.empty();
      case DecisionAnswer.AlreadyDecided already when isTheirs(already, press, by) -> Optional.empty();
      case DecisionAnswer.AlreadyDecided already -> Optional.of(texts.text(
          "slack.already." + already.state().name().toLowerCase(Locale.ROOT), texts.named(already.byName())));
      case DecisionAnswer.Refused(var reasons) -> Optional.of(switch (reasons.getFirst()) {
        case RequestRefusal.TextMissing _ -> texts.text("slack.wrong.word");
        case RequestRefusal.OwnRequest _ -> texts.text("requests.wrong.own");
        case RequestRefusal.NotLogged _ -> texts.text("requests.wrong.not-logged");
        default -> texts.text("slack.refused");
      });
    };
  }

  // pressed twice in a hurry
  private static boolean isTheirs(DecisionAnswer.AlreadyDecided already, Press press, Viewer by) {
    return already.byName().equals(by.name())
        && already.state() == (press.approves() ? RequestState.APPROVED : RequestState.DECLINED);
  }

  /** What was pressed. @param ts of the post. @param minutes as typed */
  record Press(
      RequestId request, boolean approves, String team, String channel, String ts, String user, String minutes,
      String word) {

    private static final int LONGEST_ID = 40;

    /** Nothing where it is no button of ours. */
    static Optional<Press> of(JsonNode payload) {
      var action = payload.path("actions").path(0);
      var choice = text(action, "action_id");
      var user = text(payload.path("user"), "id");
      boolean ours = text(payload, "type").equals("block_actions") && user.matches("[A-Z0-9]{1," + LONGEST_ID + "}")
          && (choice.equals("approve") || choice.equals("decline"));
      var values = payload.path("state").path("values");
      return !ours ? Optional.empty() : Typed.readId(text(action, "value")).map(request -> new Press(
          new RequestId(request), choice.equals("approve"), text(payload.path("team"), "id"),
          text(payload.path("channel"), "id"),
          text(payload.path("container"), "message_ts"), user, typed(values, "minutes"), typed(values, "word")));
    }

    boolean hasWrongMinutes() {
      return !minutes.isEmpty() && !minutes.matches("\\d{1,4}");
    }

    Decision decision() {
      return new Decision(approves, approves && !minutes.isEmpty() ? Integer.valueOf(minutes) : null, word);
    }

    private static String typed(JsonNode values, String name) {
      return text(values.path(name).path(name), "value").strip();
    }

    private static String text(JsonNode node, String field) {
      return node.path(field).asString("");
    }
  }
}
