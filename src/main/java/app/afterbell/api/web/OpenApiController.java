package app.afterbell.api.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract: it says nothing of anybody, so it is open to all. */
@RestController
class OpenApiController {

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource contract() {
    return new ClassPathResource("openapi/v1.json");
  }
}
