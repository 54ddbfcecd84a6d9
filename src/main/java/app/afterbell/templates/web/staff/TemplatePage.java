package app.afterbell.templates.web.staff;

import app.afterbell.shared.Alphabet;
import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateAnswer.ChangedMeanwhile;
import app.afterbell.templates.TemplateId;
import app.afterbell.templates.TemplateRefusal;
import app.afterbell.templates.TemplateRule;
import app.afterbell.templates.TemplateText;
import app.afterbell.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One template, while it is edited.
 *
 * @param id null for a new one
 * @param standing as it is saved; null for a new one
 * @param refusals why it was not taken
 * @param other what somebody else saved meanwhile
 * @param free subjects of engagements that no other template names, the most frequent first
 * @param taken those that another one names, and which
 */
public record TemplatePage(
    @Nullable TemplateId id,
    @Nullable NoteTemplate standing,
    TemplateForm form,
    List<TemplateRefusal> refusals,
    @Nullable ChangedMeanwhile other,
    List<String> free,
    Map<String, String> taken) {

  public String path() {
    return id == null ? "/staff/templates/new" : "/staff/templates/" + id.value();
  }

  public boolean isDefault() {
    return standing != null && standing.isDefault();
  }

  public TemplateText text() {
    return form.text();
  }

  public boolean canAdd() {
    return form.sections().size() < TemplateRule.MOST_SECTIONS;
  }

  public List<Section> sections() {
    return form.sections();
  }

  /** What can be ticked: what is ticked, then what engagements are about. */
  public List<String> subjects() {
    return Stream.concat(
            form.chosen().stream(),
            free.stream().filter(subject -> form.chosen().stream().noneMatch(subject::equalsIgnoreCase)))
        .distinct()
        .sorted(Alphabet.order())
        .toList();
  }

  public boolean isChosen(String subject) {
    return form.chosen().contains(subject);
  }

  /** The errors by the field's id, in the order of the fields. */
  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    refusals.forEach(refusal -> errors.merge(field(refusal), sentence(refusal, ui), (a, b) -> a + " " + b));
    return errors;
  }

  private static String field(TemplateRefusal refusal) {
    return switch (refusal) {
      case TemplateRefusal.NameMissing _, TemplateRefusal.NameTooLong _, TemplateRefusal.NameTaken _ -> "name";
      case TemplateRefusal.HeadingMissing r -> "heading-" + r.section();
      case TemplateRefusal.HeadingTooLong r -> "heading-" + r.section();
      case TemplateRefusal.HeadingTwice r -> "heading-" + r.section();
      case TemplateRefusal.HintTooLong r -> "hint-" + r.section();
      case TemplateRefusal.SubjectTooLong _, TemplateRefusal.TooManySubjects _,
          TemplateRefusal.SubjectTaken _ -> "more";
      case TemplateRefusal.NoSections _, TemplateRefusal.TooManySections _, TemplateRefusal.NotText _,
          TemplateRefusal.Gone _, TemplateRefusal.IsDefault _ -> "";
    };
  }

  private static String sentence(TemplateRefusal refusal, Ui ui) {
    return switch (refusal) {
      case TemplateRefusal.NameMissing _ -> ui.text("templates.wrong.name-missing");
      case TemplateRefusal.NameTooLong r -> ui.text("templates.wrong.too-long", r.length(), r.longest());
      case TemplateRefusal.NameTaken r -> ui.text("templates.wrong.name-taken", r.name());
      case TemplateRefusal.NoSections _ -> ui.text("templates.wrong.no-sections");
      case TemplateRefusal.TooManySections r -> ui.text("templates.wrong.too-many-sections", r.count(), r.most());
      case TemplateRefusal.HeadingMissing r -> ui.text("templates.wrong.heading-missing", r.section() + 1);
      case TemplateRefusal.HeadingTooLong r -> ui.text("templates.wrong.too-long", r.length(), r.longest());
      case TemplateRefusal.HeadingTwice r -> ui.text("templates.wrong.heading-twice", r.heading());
      case TemplateRefusal.HintTooLong r -> ui.text("templates.wrong.too-long", r.length(), r.longest());
      case TemplateRefusal.SubjectTooLong r -> ui.text("templates.wrong.subject-too-long", r.longest());
      case TemplateRefusal.TooManySubjects r -> ui.text("templates.wrong.too-many-subjects", r.count(), r.most());
      case TemplateRefusal.SubjectTaken r -> ui.text("templates.wrong.subject-taken", r.subject(), r.template());
      case TemplateRefusal.NotText _ -> ui.text("templates.wrong.not-text");
      case TemplateRefusal.Gone _ -> ui.text("templates.wrong.gone");
      case TemplateRefusal.IsDefault _ -> ui.text("templates.wrong.is-default");
    };
  }
}
