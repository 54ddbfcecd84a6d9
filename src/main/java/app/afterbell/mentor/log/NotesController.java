package app.afterbell.mentor.log;

import app.afterbell.sessions.DraftAnswer;
import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.PartDrafts;
import app.afterbell.sessions.Refusal;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Formats;
import app.afterbell.web.Markdown;
import app.afterbell.web.Needs;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes while they are written: kept as a draft, and shown as families will read them. */
@RestController
@Needs(value = Power.LOG_FOR_MENTORS, in = Portal.STAFF)
@RequestMapping({"/mentor/sessions/{id}/notes", "/staff/sessions/{id}/notes"})
class NotesController {

  private final Sessions sessions;
  private final Drafts drafts;
  private final PartDrafts partDrafts;
  private final MessageSource texts;
  private final Clock clock;

  NotesController(Sessions sessions, Drafts drafts, PartDrafts partDrafts, MessageSource texts, Clock clock) {
    this.sessions = sessions;
    this.drafts = drafts;
    this.partDrafts = partDrafts;
    this.texts = texts;
    this.clock = clock;
  }

  /** @param body the other text, where another tab or device saved one since */
  record Kept(int version, String saved, @Nullable String body) {}

  /** Keeps what was typed. STYLE.md has the protocol. */
  @PutMapping("/draft")
  ResponseEntity<?> keep(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var desk = desk(id, request);
    var now = clock.instant();
    var text = typed.needed("body").replace("\r\n", "\n");
    return answered(drafts.save(desk.session(), typed.number("version", 0), text, desk.viewer(viewer), now), viewer,
        now);
  }

  /** Keeps what was typed for one student's family alone (R21), likewise. */
  @PutMapping("/draft/{student}")
  ResponseEntity<?> keepPart(
      @PathVariable UUID id, @PathVariable UUID student, Typed typed, Viewer viewer, HttpServletRequest request) {
    var desk = desk(id, request);
    var now = clock.instant();
    var text = typed.needed("body").replace("\r\n", "\n");
    var answer = partDrafts.save(desk.session(), new PersonId(student), typed.number("version", 0), text,
        desk.viewer(viewer), now);
    return answered(answer, viewer, now);
  }

  private ResponseEntity<?> answered(DraftAnswer answer, Viewer viewer, Instant now) {
    var formats = new Formats(Locale.US, viewer.zone(), now);
    return switch (answer) {
      case DraftAnswer.Saved saved ->
          ResponseEntity.ok(new Kept(saved.version(), text("mentor.notes.saved", formats.time(saved.savedAt())), null));
      case DraftAnswer.ChangedMeanwhile other -> ResponseEntity.status(HttpStatus.CONFLICT)
          .body(new Kept(other.version(), text("mentor.notes.saved", formats.time(other.savedAt())), other.body()));
      case DraftAnswer.Refused refused -> refused(refused.reason());
    };
  }

  /** The text of a box, under its name, as HTML for the page to show beside it. */
  @PostMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String preview(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var desk = desk(id, request);
    sessions.card(desk.session(), desk.viewer(viewer));
    var notes = typed.names().stream()
        .filter(name -> name.equals("notes") || name.startsWith("part-"))
        .findFirst()
        .map(typed::text)
        .orElse("");
    return notes.length() > 2 * Drafts.LONGEST ? "" : Markdown.html(notes, 2);
  }

  private static Desk desk(UUID id, HttpServletRequest request) {
    return Desk.of(request.getRequestURI(), id);
  }

  private ResponseEntity<ProblemDetail> refused(Refusal reason) {
    var sentence = switch (reason) {
      case Refusal.NotesTooLong tooLong -> text("mentor.wrong.draft-too-long", tooLong.length(), tooLong.longest());
      case Refusal.NotInSession _ -> text("mentor.wrong.not-in-session");
      default -> text("mentor.wrong.not-text");
    };
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence)).build();
  }

  private String text(String key, Object... values) {
    return texts.getMessage(key, values.length == 0 ? null : values, Locale.US);
  }
}
