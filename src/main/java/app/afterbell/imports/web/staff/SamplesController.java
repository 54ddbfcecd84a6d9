package app.afterbell.imports.web.staff;

import app.afterbell.imports.Samples;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that show how spreadsheets are to look. */
@Controller
@Needs(Power.IMPORT)
class SamplesController {

  @GetMapping("/staff/imports/samples/{name}")
  ResponseEntity<byte[]> sample(Viewer viewer, @PathVariable String name) {
    var file = Samples.find(name).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.type())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.content());
  }
}
