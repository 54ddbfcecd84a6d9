package app.afterbell.access.web.entry;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways in. */
@Component
class EntryPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/sign-in/**", "/first-admin");
  }
}
