package app.afterbell.feeds;

import app.afterbell.shared.Id;
import java.util.UUID;

/** One address of a calendar, until it is renewed or switched off. */
public record FeedId(UUID value) implements Id {

  static FeedId next() {
    return new FeedId(Id.next());
  }
}
