package app.afterbell.desk.figures;

import app.afterbell.desk.figures.FiguresPage.Range;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Spreadsheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staff/figures}: weeks in charts, with their numbers, and as files. */
@Controller
@Needs(Power.USE_DESK)
@RequestMapping("/staff/figures")
class FiguresController {

  private static final List<String> WEEKS = List.of("desk.figures.week", "desk.figures.part.sessions",
      "desk.figures.part.cancelled", "desk.figures.part.attended", "desk.figures.part.missed",
      "desk.figures.part.cancelled-billable", "desk.figures.part.cancelled-non-billable", "desk.figures.part.hour",
      "desk.figures.part.day", "desk.figures.part.in-time", "desk.figures.part.late");
  private static final List<String> MENTORS =
      List.of("desk.session.mentor", "desk.figures.part.sessions", "desk.figures.hours");
  private static final List<String> SUBJECTS =
      List.of("desk.session.subject", "desk.figures.part.sessions", "desk.figures.hours");

  private final FiguresQuery query;
  private final Spreadsheet spreadsheet;
  private final Clock clock;

  FiguresController(FiguresQuery query, Spreadsheet spreadsheet, Clock clock) {
    this.query = query;
    this.spreadsheet = spreadsheet;
    this.clock = clock;
  }

  @GetMapping
  String figures(@RequestParam(defaultValue = "12") int weeks, Viewer viewer, Model model) {
    model.addAttribute("page", query.page(range(weeks), viewer, clock.instant()));
    return "desk/figures/figures";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "12") int weeks,
      @RequestParam(defaultValue = "weeks") String of, Viewer viewer, Locale locale) {
    var page = query.page(range(weeks), viewer, clock.instant());
    return switch (of) {
      case "weeks" -> spreadsheet.of("weeks-" + weeks, locale, WEEKS, page.weeks().stream()
          .map(week -> Stream.of(week.weekOn(), week.sessions(), week.cancelled(), week.attended(), week.missed(),
              week.cancelledBillable(), week.cancelledNonBillable(), week.withinHour(), week.withinDay(),
              week.inTime(), week.late()).map(Object::toString).toList()).toList());
      case "mentors" -> spreadsheet.of("hours-by-mentor-" + weeks, locale, MENTORS, page.mentors().stream()
          .map(one -> List.of(one.name(), String.valueOf(one.sessions()), hours(one.minutes()))).toList());
      case "subjects" -> spreadsheet.of("hours-by-subject-" + weeks, locale, SUBJECTS, page.subjects().stream()
          .map(one -> List.of(one.subject(), String.valueOf(one.sessions()), hours(one.minutes()))).toList());
      default -> throw new NotFound();
    };
  }

  private static String hours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP).toPlainString();
  }

  private static Range range(int weeks) {
    return Arrays.stream(Range.values()).filter(one -> one.weeks() == weeks).findFirst().orElseThrow(NotFound::new);
  }
}
