package app.afterbell.people.web.address;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person who has its link reads that address’s mail. */
@Component
class AddressPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/address/**");
  }
}
