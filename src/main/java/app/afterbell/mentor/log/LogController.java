package app.afterbell.mentor.log;

import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.BothTasks;
import app.afterbell.sessions.DraftAnswer;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A session's two tasks on one page, and its notes alone: for its mentor, and for staff who log for them. */
@Controller
@Needs(value = Power.LOG_FOR_MENTORS, in = Portal.STAFF)
@RequestMapping({"/mentor/sessions/{id}", "/staff/sessions/{id}"})
class LogController {

  private final LogQuery query;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final BothTasks both;
  private final NotesKeeper keeper;
  private final UnsentForms unsent;
  private final RunAbove above;
  private final Clock clock;

  LogController(
      LogQuery query, AttendanceLog attendance, NotesLog notes, BothTasks both, NotesKeeper keeper,
      UnsentForms unsent, RunAbove above, Clock clock) {
    this.query = query;
    this.attendance = attendance;
    this.notes = notes;
    this.both = both;
    this.keeper = keeper;
    this.unsent = unsent;
    this.above = above;
    this.clock = clock;
  }

  /** @param template "yes" puts the suggested template into the notes, without JavaScript too */
  @GetMapping({"/attendance", "/notes"})
  ModelAndView open(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String run,
      @RequestParam(defaultValue = "") String sent, Viewer viewer, HttpServletRequest request) {
    var pages = pages(id, run, viewer, request, clock.instant());
    if (pages.known().session().cancelledAt() != null) {
      return onwards(pages.desk().path()); // there is no task: its page says who cancelled it
    }
    var before = unsent.of(request);
    if (before.isPresent()) {
      return shown(pages, pages.shown(LogForm.of(Typed.of(before.get().values())), false), HttpStatus.OK)
          .addObject("unsent", before.get());
    }
    return shown(pages, pages.opened(template.equals("yes"), done.equals(id.toString())), HttpStatus.OK)
        .addObject("above", above.of(pages, Typed.readId(sent).map(SessionId::new).orElse(null)));
  }

  @PostMapping({"/attendance", "/notes"})
  ModelAndView send(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var now = clock.instant();
    var pages = pages(id, typed.text("run"), viewer, request, now);
    var form = LogForm.of(typed);
    var template = typed.text("template");
    return switch (form.what()) {
      case "log" -> log(pages, form, now);
      case "show", "as-text", "as-boxes" -> shown(pages, pages.shown(form, false), HttpStatus.OK);
      case "preview" -> shown(pages, pages.shown(form, true), HttpStatus.OK);
      case "template" ->
          shown(pages, pages.shown(form.withNotes(text -> pages.withTemplate(text, template)), false), HttpStatus.OK);
      case "attendance" -> submit(pages, form, true, false, now);
      case "notes" -> submit(pages, form, false, true, now);
      case "proposed-notes" -> submit(pages, form.withNotes(_ -> form.proposed()), false, true, now);
      case "proposed-both" -> submit(pages, form.withNotes(_ -> form.proposed()), true, true, now);
      case "both" -> lacksSentence(pages, form)
          ? log(pages, form, now) : submit(pages, form, !pages.notesOnly(), true, now);
      default -> shown(
          pages, pages.unreadable(form, List.of(Problem.of("", "mentor.wrong.button"))),
          HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** What the one button says. A sentence that nobody has seen is shown first, and goes with the next press (R17). */
  private ModelAndView log(LogPages pages, LogForm form, Instant now) {
    var press = Press.of(pages.known(), form, Reading.of(form, pages.viewer().zone()).submission(), pages.notesOnly());
    if (press.note() == Press.Note.SENTENCE && (!form.seen() || form.proposed().isBlank())) {
      return shown(pages, pages.shown(form, false), HttpStatus.OK);
    }
    var said = press.note() == Press.Note.SENTENCE ? form.withNotes(_ -> form.proposed()) : form;
    boolean withNotes = press.sendsNotes() || press.asksForNotes();
    return press.sendsAttendance() || withNotes
        ? submit(pages, said, press.sendsAttendance(), withNotes, now)
        : onwards(pages.desk().after());
  }

  private static boolean lacksSentence(LogPages pages, LogForm form) {
    return !pages.notesOnly() && form.nobodyAttended() && form.notes().isBlank();
  }

  /** What the choices would do, for the page to show while they are made. */
  @PostMapping("/attendance/preview")
  ModelAndView preview(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var page = pages(id, typed.text("run"), viewer, request, clock.instant()).shown(LogForm.of(typed), false);
    return new ModelAndView("mentor/log/change", "page", page);
  }

  private LogPages pages(UUID id, String run, Viewer viewer, HttpServletRequest request, Instant now) {
    var path = request.getRequestURI();
    var desk = Desk.of(path, id).in(run);
    var writer = desk.viewer(viewer);
    var known = new Lazily<>(() -> query.logging(desk, writer, now));
    return new LogPages(desk, known, writer, path.endsWith("/notes"), now);
  }

  private ModelAndView submit(LogPages pages, LogForm form, boolean withAttendance, boolean withNotes, Instant now) {
    var reading = Reading.of(form, pages.viewer().zone());
    if (withAttendance && !reading.problems().isEmpty()) {
      return shown(pages, pages.unreadable(form, reading.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var id = pages.desk().session();
    if (withAttendance && withNotes) {
      var answers =
          both.submit(id, reading.submission(), written(pages, form), pages.viewer(), now);
      return answered(pages, form, answers.attendance(), answers.notes());
    }
    if (withAttendance) {
      var kept = keeper.keep(id, form, pages.viewer(), now);
      return switch (kept.answer()) {
        case DraftAnswer.ChangedMeanwhile other -> shown(pages, pages.notKept(kept, other), HttpStatus.CONFLICT);
        case DraftAnswer.Refused refused ->
            shown(pages, pages.notKept(kept, refused), HttpStatus.UNPROCESSABLE_CONTENT);
        case DraftAnswer.Saved _ -> answered(
            pages, kept.form(), attendance.submit(id, reading.submission(), pages.viewer(), now), null);
      };
    }
    return answered(pages, form, null, notes.submit(id, written(pages, form), pages.viewer(), now));
  }

  // Read for the templates only where something was left open: no box sends that.
  private static NotesSubmission written(LogPages pages, LogForm form) {
    return Boxes.leavesOpen(form.notes())
        ? form.withNotes(notes -> Boxes.withoutOpen(notes, pages.known().templates().headings())).notesSubmission()
        : form.notesSubmission();
  }

  private ModelAndView answered(
      LogPages pages, LogForm form, @Nullable AttendanceAnswer attendance, @Nullable NotesAnswer notes) {
    if ((attendance == null || attendance.accepted()) && (notes == null || notes.accepted())) {
      return onwards(pages.desk().after());
    }
    var changed = attendance instanceof AttendanceAnswer.ChangedMeanwhile
        || notes instanceof NotesAnswer.ChangedMeanwhile;
    return shown(
        pages, pages.notTaken(form, attendance, notes), changed ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView onwards(String path) {
    return SeeOther.to(path);
  }

  private ModelAndView shown(LogPages pages, LogPage page, HttpStatus status) {
    return new ModelAndView("mentor/log/log", Map.of("page", page), status).addObject("above", above.of(pages, null));
  }
}
