package app.afterbell.imports.web.staff;

import app.afterbell.imports.Imports;
import app.afterbell.imports.Run;
import app.afterbell.imports.RunId;
import app.afterbell.imports.SheetKind;
import app.afterbell.imports.Strange;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A file with other columns than ours: which of them is which, with a proposal for each. */
@Controller
@Needs(Power.IMPORT)
@RequestMapping("/staff/imports/{id}/files/{place}")
class ForeignController {

  private final Imports imports;
  private final Clock clock;

  ForeignController(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /** @param kind as what its columns are proposed; empty: what it is likest */
  @GetMapping
  String show(
      Viewer viewer, @PathVariable UUID id, @PathVariable int place, @RequestParam(defaultValue = "") String kind,
      Model model) {
    var file = file(id, place);
    var proposal = imports.propose(file, kindOf(kind));
    model.addAttribute("page", new ForeignPage(id, place, file, proposal.product().orElse(null), proposal.mapping(),
        List.of()));
    return "imports/web/staff/foreign";
  }

  @PostMapping
  Object map(
      Viewer viewer, @PathVariable UUID id, @PathVariable int place, Typed typed, Model model,
      HttpServletResponse response) {
    var file = file(id, place);
    var form = ForeignForm.read(typed, file);
    if (!form.wrong().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new ForeignPage(id, place, file, null, form.mapping(), form.wrong()));
      return "imports/web/staff/foreign";
    }
    imports.map(new RunId(id), file, form.mapping(), viewer.id(), clock.instant());
    return SeeOther.to("/staff/imports/" + id);
  }

  private Strange file(UUID id, int place) {
    var run = imports.find(new RunId(id), clock.instant()).orElseThrow(NotFound::new);
    if (run.state() != Run.State.PREVIEWED || run.preview() == null || place < 0
        || place >= run.preview().strange().size()) {
      throw new NotFound();
    }
    return run.preview().strange().get(place);
  }

  static Optional<SheetKind> kindOf(String key) {
    return Stream.of(SheetKind.values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
