package app.afterbell.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** Styles, scripts and icons, and whether it is alive. */
@Component
class KitPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/assets/**", "/live-check", "/favicon.ico");
  }
}
