package app.afterbell.web;

import app.afterbell.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves {@link Assets} by their hashed names, and no other: an old page's old name is a clear 404. */
@Controller
class AssetsController {

  private final Assets assets;

  AssetsController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) {
    var file = assets.file(name);
    if (file == null) {
      throw new NotFound();
    }
    var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    var response = ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.type())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    if (file.gzipped() != null && accepted != null && accepted.contains("gzip")) {
      return response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.gzipped());
    }
    return response.body(file.raw());
  }
}
