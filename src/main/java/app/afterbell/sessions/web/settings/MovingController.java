package app.afterbell.sessions.web.settings;

import app.afterbell.sessions.MoveReasonEdits;
import app.afterbell.sessions.ReasonAnswer;
import app.afterbell.sessions.ReasonAnswer.ChangedMeanwhile;
import app.afterbell.sessions.ReasonAnswer.Refused;
import app.afterbell.sessions.ReasonAnswer.Saved;
import app.afterbell.sessions.ReasonAnswer.Why;
import app.afterbell.sessions.web.settings.MovingPage.Form;
import app.afterbell.sessions.web.settings.MovingPage.Wrong;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /settings/moving}: why sessions are moved, and how often a mentor may waive (R15, R39). */
@Controller
@Needs(Power.SET_MOVES)
@RequestMapping("/settings/moving")
class MovingController {

  private static final Set<String> DONE = Set.of("added", "renamed", "retired", "restored", "limited");
  private static final String WHOSE = "whose";
  private static final String WORDS = "words";
  private static final String MOST = "most";
  private static final String FROM = "from";

  private final MovingQuery query;
  private final MoveReasonEdits edits;
  private final Clock clock;

  MovingController(MovingQuery query, MoveReasonEdits edits, Clock clock) {
    this.query = query;
    this.edits = edits;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@RequestParam(defaultValue = "") String done) {
    return shown(DONE.contains(done) ? done : null, Form.EMPTY, null, HttpStatus.OK);
  }

  @PostMapping("/reasons")
  ModelAndView add(Typed typed, Viewer viewer) {
    var whose = Typed.one(Whose.class, typed.text(WHOSE));
    var form = new Form(null, typed.text(WORDS), whose.orElse(null), null);
    if (whose.isEmpty()) {
      return refused(form, wrong(WHOSE, Why.KIND_MISSING));
    }
    var from = day(typed);
    return from.isEmpty() && !typed.text(FROM).isBlank() ? refused(form, wrong(FROM, Why.DAY_IS_OVER))
        : answered("added", WORDS, form, edits.add(
            form.words(), whose.get().asker(), whose.get().isBilled(), from.orElse(null), viewer, clock.instant()));
  }

  /** Renames it, or says whether it can be chosen: by the button that was pressed. */
  @PostMapping("/reasons/{key}")
  ModelAndView change(@PathVariable String key, Typed typed, Viewer viewer) {
    var now = clock.instant();
    var words = typed.text(WORDS);
    return switch (typed.text("act")) {
      case "rename" -> answered("renamed", "words-" + key, new Form(key, words, null, null),
          edits.rename(key, typed.text("shown"), words, viewer, now));
      case "retire" -> day(typed).isEmpty() && !typed.text(FROM).isBlank()
          ? refused(Form.EMPTY, wrong("retire-" + key, Why.DAY_IS_OVER))
          : answered("retired", "retire-" + key, Form.EMPTY, edits.retire(key, day(typed).orElse(null), viewer, now));
      case "restore" -> answered("restored", "retire-" + key, Form.EMPTY, edits.restore(key, viewer, now));
      default -> throw new NotFound();
    };
  }

  /** An empty field sets none. */
  @PostMapping("/limit")
  ModelAndView limit(Typed typed, Viewer viewer) {
    var text = typed.text(MOST).strip();
    var form = new Form(null, "", null, text);
    if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
      return refused(form, wrong(MOST, Why.LIMIT_OUT_OF_RANGE));
    }
    return answered("limited", MOST, form,
        edits.limit(text.isEmpty() ? null : Integer.valueOf(text), viewer, clock.instant()));
  }

  private ModelAndView answered(String done, String field, Form form, ReasonAnswer answer) {
    return switch (answer) {
      case Saved _ -> SeeOther.to("/settings/moving?done=" + done);
      case Refused(var why) -> refused(form, wrong(why == Why.DAY_IS_OVER && field.equals(WORDS) ? FROM : field, why));
      case ChangedMeanwhile(var words) -> shown(null, form,
          new Wrong(field, "sessions.moving.wrong.changed", List.of(words)), HttpStatus.CONFLICT);
    };
  }

  private static Optional<LocalDate> day(Typed typed) {
    try {
      return Optional.of(LocalDate.parse(typed.text(FROM).strip()))
          .filter(day -> day.getYear() >= 1970 && day.getYear() < 2200);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Wrong wrong(String field, Why why) {
    return new Wrong(field, "sessions.moving.wrong." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        List.of(MoveReasonEdits.LONGEST, MoveReasonEdits.MOST));
  }

  private ModelAndView refused(Form form, Wrong wrong) {
    return shown(null, form, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView shown(@Nullable String done, Form form, @Nullable Wrong wrong, HttpStatus status) {
    return new ModelAndView("sessions/web/settings/moving", status)
        .addObject("page", query.page(done, form, wrong, clock.instant()));
  }
}
