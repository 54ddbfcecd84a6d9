package app.afterbell.imports.web.staff;

import app.afterbell.imports.CalendarFiles;
import app.afterbell.imports.CalendarFiles.Taken;
import app.afterbell.imports.Choices;
import app.afterbell.imports.Imports;
import app.afterbell.imports.Run;
import app.afterbell.imports.RunId;
import app.afterbell.imports.Tag;
import app.afterbell.imports.Upload;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/imports}: for coordinators and admins. */
@Controller
@Needs(Power.IMPORT)
@RequestMapping("/staff/imports")
class ImportsController {

  private static final int SHOWN = 50;
  private static final int LONGEST_NAME = 100;

  private final Imports imports;
  private final CalendarFiles calendars;
  private final Organizations organizations;
  private final MessageSource texts;
  private final Clock clock;

  // Until now the files lie on the disk: in memory they are together with those of one more upload at most.
  private final Semaphore uploads = new Semaphore(2);

  ImportsController(Imports imports, CalendarFiles calendars, Organizations organizations, MessageSource texts,
      Clock clock) {
    this.imports = imports;
    this.calendars = calendars;
    this.organizations = organizations;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("page", page(Map.of(), zone(), clock.instant()));
    return "imports/web/staff/imports";
  }

  @PostMapping
  Object upload(
      Viewer viewer,
      @RequestParam(required = false) @Nullable MultipartFile people,
      @RequestParam(required = false) @Nullable MultipartFile engagements,
      @RequestParam(required = false) @Nullable MultipartFile sessions,
      @RequestParam(required = false) @Nullable MultipartFile calendar,
      Typed typed,
      Model model,
      HttpServletResponse response,
      Locale locale) throws IOException {
    if (!uploads.tryAcquire()) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
    try {
      return typed.has("zone") ? takeCalendar(viewer, calendar, typed.text("zone"), model, response, locale)
          : take(viewer, people, engagements, sessions, model, response, locale);
    } finally {
      uploads.release();
    }
  }

  private Object take(
      Viewer viewer,
      @Nullable MultipartFile people,
      @Nullable MultipartFile engagements,
      @Nullable MultipartFile sessions,
      Model model,
      HttpServletResponse response,
      Locale locale) throws IOException {
    var now = clock.instant();
    var errors = new LinkedHashMap<String, String>();
    var files = new ArrayList<Upload>();
    take(people, "people", files, errors, locale);
    take(engagements, "engagements", files, errors, locale);
    take(sessions, "sessions", files, errors, locale);
    if (files.isEmpty() && errors.isEmpty()) {
      errors.put("people", text("imports.list.none", locale));
    }
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(errors, zone(), now));
      return "imports/web/staff/imports";
    }
    return SeeOther.to("/staff/imports/" + imports.upload(files, viewer.id(), now).value());
  }

  // The other form of the page, for a calendar alone.
  private Object takeCalendar(
      Viewer viewer, @Nullable MultipartFile file, String zone, Model model, HttpServletResponse response,
      Locale locale) throws IOException {
    var now = clock.instant();
    var taken = file == null || file.isEmpty() ? new Taken.Refused("imports.list.none")
        : file.getSize() > Upload.LARGEST ? new Taken.Refused("imports.calendar.too-large")
        : calendars.take(new Upload(nameOf(file, "calendar.ics"), file.getBytes()), zone, viewer, now);
    return switch (taken) {
      case Taken.Done(var id) -> SeeOther.to("/staff/imports/calendar/" + id.value());
      case Taken.Refused(var key) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var field = key.equals("imports.calendar.zone-unknown") ? "zone" : "calendar";
        model.addAttribute("page", page(Map.of(field, text(key, locale)), zone, now));
        yield "imports/web/staff/imports";
      }
    };
  }

  private ImportsPage page(Map<String, String> errors, String zone, Instant now) {
    return new ImportsPage(imports.newest(SHOWN, now), calendars.newest(SHOWN), zone, errors);
  }

  private String zone() {
    return organizations.current().zone().getId();
  }

  @GetMapping("/{id}")
  String show(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "people") String of,
      @RequestParam(defaultValue = "0") int after,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model model) {
    model.addAttribute("page", page(run(id), of, after, null));
    return htmx ? "imports/web/staff/standing" : "imports/web/staff/run";
  }

  /** What staff call it; by its day where nothing is typed. */
  @PostMapping("/{id}/tag")
  Object tag(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletResponse response) {
    var run = run(id);
    var text = typed.text("tag");
    var tag = Tag.of(text);
    if (tag.isEmpty() && !Tag.isNone(text)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", page(run, "people", 0, text));
      return "imports/web/staff/run";
    }
    imports.tag(run.id(), tag.orElse(null));
    return SeeOther.to("/staff/imports/" + id);
  }

  private RunPage page(Run run, String of, int after, @Nullable String typed) {
    var made = run.state() == Run.State.APPLIED
        ? imports.contents(run.id(), of.equals("people") ? after : 0, of.equals("engagements") ? after : 0) : null;
    return new RunPage(run, made, of, after, typed);
  }

  /** @param tells "yes" tells families of the notes that come with it */
  @PostMapping("/{id}/application")
  ModelAndView apply(Viewer viewer, @PathVariable UUID id, Typed typed) {
    return decide(id, (run, now) -> imports.apply(run, typed.text("tells").equals("yes"), now));
  }

  /** What was decided about rows of who is here already, and about values that both changed. */
  @PostMapping("/{id}/choices")
  ModelAndView choose(Viewer viewer, @PathVariable UUID id, Typed typed) {
    var made = typed.names().stream().filter(Choices::isName)
        .collect(Collectors.toMap(name -> name, typed::text));
    return decide(id, (run, now) -> imports.choose(run, made, now));
  }

  @PostMapping("/{id}/reading")
  ModelAndView readAgain(Viewer viewer, @PathVariable UUID id) {
    return decide(id, (run, now) -> imports.readAgain(run, now));
  }

  @PostMapping("/{id}/discarding")
  ModelAndView discard(Viewer viewer, @PathVariable UUID id) {
    return decide(id, (run, now) -> imports.discard(run, now));
  }

  // Pressed twice, or after somebody else: the page then shows what became of it.
  private ModelAndView decide(UUID id, BiPredicate<RunId, Instant> decision) {
    var now = clock.instant();
    var run = imports.find(new RunId(id), now).orElseThrow(NotFound::new);
    decision.test(run.id(), now);
    return SeeOther.to("/staff/imports/" + id);
  }

  private Run run(UUID id) {
    return imports.find(new RunId(id), clock.instant()).orElseThrow(NotFound::new);
  }

  private void take(
      @Nullable MultipartFile file, String field, List<Upload> files, Map<String, String> errors, Locale locale)
      throws IOException {
    if (file == null || (file.isEmpty() && nameOf(file, "").isEmpty())) {
      return;
    }
    if (file.getSize() > Upload.LARGEST) {
      errors.put(field, text("imports.problem.too_large", locale));
      return;
    }
    files.add(new Upload(nameOf(file, field + ".csv"), file.getBytes()));
  }

  // Some browsers send the whole path of the file on its device: nobody's business.
  private static String nameOf(MultipartFile file, String otherwise) {
    var path = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var readable = name.codePoints()
        .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
    return readable.isBlank() ? otherwise : readable;
  }

  private String text(String key, Locale locale) {
    return texts.getMessage(key, null, locale);
  }
}
