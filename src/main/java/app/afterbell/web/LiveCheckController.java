package app.afterbell.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whatever watches over the process: it answers while requests are served, and asks nothing of the database. */
@RestController
class LiveCheckController {

  @GetMapping(path = "/live-check", produces = MediaType.TEXT_PLAIN_VALUE)
  String ok() {
    return "ok";
  }
}
