package app.afterbell.outstanding.web.staff;

import app.afterbell.outstanding.PublishAnswer;
import app.afterbell.outstanding.Publishing;
import app.afterbell.outstanding.Source;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Markdown;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A session's notes are made an outstanding note: proposed without names, corrected, published. */
@Controller
@Needs(Power.PUBLISH_NOTES)
@RequestMapping("/staff/sessions/{id}/outstanding")
class PublishController {

  private final Publishing publishing;
  private final Clock clock;

  PublishController(Publishing publishing, Clock clock) {
    this.publishing = publishing;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView propose(@PathVariable UUID id, Viewer viewer) {
    var source = publishing.source(new SessionId(id), viewer, clock.instant());
    return shown(source, publishing.proposal(source, source.body()).text(), null, false, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView send(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var body = typed.text("body");
    var what = typed.text("what", "publish");
    var now = clock.instant();
    var source = publishing.source(new SessionId(id), viewer, now);
    if (!what.equals("publish")) {
      return shown(source, body, null, what.equals("preview"), HttpStatus.OK);
    }
    var answer = publishing.publish(source, body, typed.text("names-stay").equals("yes"), viewer, now);
    if (answer instanceof PublishAnswer.Published) {
      return SeeOther.to("/staff/outstanding?done=published");
    }
    return shown(source, body, answer, false,
        answer instanceof PublishAnswer.AlreadyPublished ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The box as mentors will read it. */
  @PostMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  @ResponseBody
  String preview(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var body = typed.text("body");
    return body.length() > 2 * Publishing.LONGEST ? "" : Markdown.html(body, 2);
  }

  private ModelAndView shown(
      Source source, String text, @Nullable PublishAnswer answer, boolean preview, HttpStatus status) {
    var proposal = publishing.proposal(source, source.body());
    var found = text.length() > 2 * Publishing.LONGEST ? proposal : publishing.proposal(source, text);
    var page = new PublishPage(source, proposal, text, found, answer, preview,
        publishing.isPublished(source.session()));
    return new ModelAndView("outstanding/web/staff/publish", Map.of("page", page), status);
  }
}
