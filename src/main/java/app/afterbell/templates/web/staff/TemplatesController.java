package app.afterbell.templates.web.staff;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.TemplateAnswer;
import app.afterbell.templates.TemplateAnswer.ChangedMeanwhile;
import app.afterbell.templates.TemplateEdits;
import app.afterbell.templates.TemplateId;
import app.afterbell.templates.TemplateRefusal;
import app.afterbell.templates.Templates;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** {@code /staff/templates}: for coordinators and admins. */
@Controller
@Needs(Power.EDIT_TEMPLATES)
@RequestMapping("/staff/templates")
class TemplatesController {

  private static final Set<String> DONE = Set.of("saved", "default", "deleted");

  private final Templates templates;
  private final TemplateEdits edits;
  private final SubjectsQuery subjects;
  private final Clock clock;

  TemplatesController(
      Templates templates, TemplateEdits edits, SubjectsQuery subjects, Clock clock) {
    this.templates = templates;
    this.edits = edits;
    this.subjects = subjects;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String done, Viewer viewer) {
    var page = new TemplatesPage(templates.all(), DONE.contains(done) ? done : null);
    return new ModelAndView("templates/web/staff/templates", "page", page);
  }

  @GetMapping("/new")
  ModelAndView begin(Viewer viewer) {
    return form(null, TemplateForm.empty(), List.of(), null, HttpStatus.OK);
  }

  @PostMapping("/new")
  ModelAndView add(Typed typed, Viewer viewer) {
    var form = TemplateForm.of(typed);
    return isLook(form) ? look(null, form) : answered(null, form, edits.add(form.text(), viewer, clock.instant()));
  }

  @GetMapping("/{id}")
  ModelAndView edit(@PathVariable UUID id, Viewer viewer) {
    var template = find(id);
    return form(template.id(), TemplateForm.of(template), List.of(), null, HttpStatus.OK);
  }

  @PostMapping("/{id}")
  ModelAndView save(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var form = TemplateForm.of(typed);
    var template = new TemplateId(id);
    return isLook(form)
        ? look(template, form)
        : answered(template, form, edits.change(template, form.revision(), form.text(), viewer, clock.instant()));
  }

  /** What the mentor would see, while it is typed. */
  @PostMapping("/preview")
  ModelAndView preview(Typed typed, Viewer viewer) {
    return new ModelAndView("templates/web/staff/preview", "text", TemplateForm.of(typed).text());
  }

  @PostMapping("/{id}/default")
  ModelAndView makeDefault(@PathVariable UUID id, Viewer viewer) {
    find(id);
    edits.makeDefault(new TemplateId(id));
    return seeOther("default");
  }

  @GetMapping("/{id}/deletion")
  ModelAndView askBeforeDeleting(@PathVariable UUID id, Viewer viewer) {
    var template = find(id);
    if (template.isDefault()) {
      throw new NotFound();
    }
    return new ModelAndView("templates/web/staff/deletion",
        Map.of("template", template, "instead", templates.all().getFirst().name()));
  }

  @PostMapping("/{id}/deletion")
  ModelAndView delete(@PathVariable UUID id, Viewer viewer) {
    return switch (edits.delete(new TemplateId(id), viewer, clock.instant())) {
      case TemplateAnswer.Saved _ -> seeOther("deleted");
      case TemplateAnswer.Refused refused -> {
        var template = find(id);
        yield form(template.id(), TemplateForm.of(template), refused.reasons(), null, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case ChangedMeanwhile _ -> throw new IllegalStateException("deleting does not look at revisions");
    };
  }

  private static boolean isLook(TemplateForm form) {
    return !form.saves();
  }

  private ModelAndView look(@Nullable TemplateId id, TemplateForm form) {
    return form(id, form.changesSections() ? form.withSectionsChanged() : form, List.of(), null, HttpStatus.OK);
  }

  private ModelAndView answered(@Nullable TemplateId id, TemplateForm form, TemplateAnswer answer) {
    return switch (answer) {
      case TemplateAnswer.Saved _ -> seeOther("saved");
      case ChangedMeanwhile changed ->
          form(id, form.basedOn(changed.standing().revision()), List.of(), changed, HttpStatus.CONFLICT);
      case TemplateAnswer.Refused(var reasons) -> {
        // What was typed for a template that is gone can still become a new one.
        var isGone = reasons.contains(new TemplateRefusal.Gone());
        yield form(isGone ? null : id, form, reasons, null, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  private ModelAndView form(
      @Nullable TemplateId id, TemplateForm form, List<TemplateRefusal> refusals, @Nullable ChangedMeanwhile other,
      HttpStatus status) {
    var all = templates.all();
    var taken = new LinkedHashMap<String, String>();
    all.stream().filter(template -> !template.id().equals(id))
        .forEach(template -> template.subjects().forEach(subject -> taken.put(subject, template.name())));
    var free = subjects.frequent().stream()
        .filter(subject -> taken.keySet().stream().noneMatch(subject::equalsIgnoreCase))
        .toList();
    var standing = all.stream().filter(template -> template.id().equals(id)).findFirst();
    if (id != null && standing.isEmpty()) {
      throw new NotFound();
    }
    var page = new TemplatePage(id, standing.orElse(null), form, refusals, other, free, taken);
    return new ModelAndView("templates/web/staff/template", Map.of("page", page), status);
  }

  private NoteTemplate find(UUID id) {
    return templates.all().stream()
        .filter(template -> template.id().value().equals(id)).findFirst().orElseThrow(NotFound::new);
  }

  private static ModelAndView seeOther(String done) {
    return SeeOther.to("/staff/templates?done=" + done);
  }
}
