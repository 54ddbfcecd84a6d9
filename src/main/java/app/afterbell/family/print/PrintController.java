package app.afterbell.family.print;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /family/notes/print}: the notes of a period, three months until today where nothing else is asked for. */
@Controller
class PrintController {

  private static final int MONTHS = 3;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final PrintQuery query;
  private final Clock clock;

  PrintController(PrintQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping("/family/notes/print")
  String print(
      @RequestParam(required = false) @Nullable UUID student,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      Viewer viewer,
      Model model) {
    var now = clock.instant();
    var last = possible(to == null ? now.atZone(viewer.zone()).toLocalDate() : to);
    var first = possible(from == null ? last.minusMonths(MONTHS) : from);
    model.addAttribute("page", query.page(viewer, student == null ? null : new PersonId(student), first, last, now));
    return "family/print/print";
  }

  // Years that a calendar has, a database may not.
  private static LocalDate possible(LocalDate day) {
    return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
  }
}
