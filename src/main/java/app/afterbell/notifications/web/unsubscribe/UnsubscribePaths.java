package app.afterbell.notifications.web.unsubscribe;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person who holds a reminder can stop them. */
@Component
class UnsubscribePaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/unsubscribe/*");
  }

  // RFC 8058: a mail program stops mail for its reader with a POST of its own.
  @Override
  public List<String> withoutToken() {
    return open();
  }
}
