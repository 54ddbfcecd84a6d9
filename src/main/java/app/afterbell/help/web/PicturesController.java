package app.afterbell.help.web;

import app.afterbell.help.Pictures;
import app.afterbell.shared.NotFound;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The articles' pictures and films, by their hashed names. They show the invented company of the demo, and are open to
 * everybody as all assets are. A film is sent in parts to who asks for parts (RFC 9110, 14).
 */
@Controller
class PicturesController {

  private static final Map<String, String> TYPES =
      Map.of("webp", "image/webp", "webm", "video/webm", "vtt", "text/vtt;charset=utf-8");

  private final Pictures pictures;

  PicturesController(Pictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/assets/help/{name}")
  ResponseEntity<Resource> file(@PathVariable String name) {
    var file = pictures.file(name).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(file);
  }
}
