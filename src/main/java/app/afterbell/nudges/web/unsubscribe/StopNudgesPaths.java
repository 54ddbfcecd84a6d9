package app.afterbell.nudges.web.unsubscribe;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever holds the mail can stop it. */
@Component
class StopNudgesPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/unsubscribe/nudges/*");
  }

  // RFC 8058: a mail program stops mail for its reader with a POST of its own.
  @Override
  public List<String> withoutToken() {
    return open();
  }
}
