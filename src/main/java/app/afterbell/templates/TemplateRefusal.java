package app.afterbell.templates;

/** Why a template was not taken: something that the person can see and put right. Sections are counted from 0. */
public sealed interface TemplateRefusal {

  record NameMissing() implements TemplateRefusal {}

  record NameTooLong(int length, int longest) implements TemplateRefusal {}

  /** Another template has it, whatever its case. */
  record NameTaken(String name) implements TemplateRefusal {}

  record NoSections() implements TemplateRefusal {}

  record TooManySections(int count, int most) implements TemplateRefusal {}

  record HeadingMissing(int section) implements TemplateRefusal {}

  record HeadingTooLong(int section, int length, int longest) implements TemplateRefusal {}

  /** An earlier section of the template has it, whatever its case. */
  record HeadingTwice(int section, String heading) implements TemplateRefusal {}

  record HintTooLong(int section, int length, int longest) implements TemplateRefusal {}

  record SubjectTooLong(String subject, int longest) implements TemplateRefusal {}

  record TooManySubjects(int count, int most) implements TemplateRefusal {}

  /** @param template the one that names it already */
  record SubjectTaken(String subject, String template) implements TemplateRefusal {}

  /** Somewhere stands a character that no text has. */
  record NotText() implements TemplateRefusal {}

  /** It was deleted meanwhile. */
  record Gone() implements TemplateRefusal {}

  /** The default cannot be deleted: first another must be made it. */
  record IsDefault() implements TemplateRefusal {}
}
