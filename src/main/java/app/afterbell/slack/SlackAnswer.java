package app.afterbell.slack;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What became of a call to Slack. */
public sealed interface SlackAnswer {

  /** What is kept of it: “ok”, Slack’s own word, or ours where Slack said none. */
  String word();

  record Ok(JsonNode body) implements SlackAnswer {

    @Override
    public String word() {
      return "ok";
    }
  }

  /** Slack says no, with HTTP 200. @param word its own, such as channel_not_found */
  record No(String word) implements SlackAnswer {}

  /** Too many: not done, and to be asked again after so long. */
  record Limited(Duration after) implements SlackAnswer {

    @Override
    public String word() {
      return "ratelimited";
    }
  }

  /** It never left us: nothing was done. */
  record NotSent() implements SlackAnswer {

    @Override
    public String word() {
      return "not_reached";
    }
  }

  /** It left us, and no answer came that says whether it was done. */
  record Lost() implements SlackAnswer {

    @Override
    public String word() {
      return "no_answer";
    }
  }
}
