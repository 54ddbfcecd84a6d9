package app.afterbell.feeds.web;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** A program that has the address reads its owner's sessions, and nothing else. */
@Component
class FeedPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/feeds/*");
  }
}
