package app.afterbell.templates;

import app.afterbell.shared.Blank;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a template must be to be taken (R18): a name of 1 to 100 characters; 1 to 12 sections, each with a heading of 1
 * to 100 that no other has, and a hint of at most 300; at most 100 subjects of at most 200. Whose subject it is, and
 * whether the name is free, {@link TemplateEdits} knows.
 */
public final class TemplateRule {

  public static final int LONGEST_NAME = 100;
  public static final int MOST_SECTIONS = 12;
  public static final int LONGEST_HEADING = 100;
  public static final int LONGEST_HINT = 300;
  public static final int MOST_SUBJECTS = 100;
  public static final int LONGEST_SUBJECT = 200;

  private TemplateRule() {}

  /** Every reason against it at once. */
  public static List<TemplateRefusal> check(TemplateText text) {
    var refusals = new ArrayList<TemplateRefusal>();
    if (Blank.is(text.name())) {
      refusals.add(new TemplateRefusal.NameMissing());
    }
    if (length(text.name()) > LONGEST_NAME) {
      refusals.add(new TemplateRefusal.NameTooLong(length(text.name()), LONGEST_NAME));
    }
    checkSections(text.sections(), refusals);
    text.subjects().stream().filter(subject -> length(subject) > LONGEST_SUBJECT)
        .forEach(subject -> refusals.add(new TemplateRefusal.SubjectTooLong(subject, LONGEST_SUBJECT)));
    if (text.subjects().size() > MOST_SUBJECTS) {
      refusals.add(new TemplateRefusal.TooManySubjects(text.subjects().size(), MOST_SUBJECTS));
    }
    if (!words(text).allMatch(TemplateRule::isText)) {
      refusals.add(new TemplateRefusal.NotText());
    }
    return List.copyOf(refusals);
  }

  private static void checkSections(List<Section> sections, List<TemplateRefusal> refusals) {
    if (sections.isEmpty()) {
      refusals.add(new TemplateRefusal.NoSections());
    }
    if (sections.size() > MOST_SECTIONS) {
      refusals.add(new TemplateRefusal.TooManySections(sections.size(), MOST_SECTIONS));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < sections.size(); i++) {
      var section = sections.get(i);
      int heading = length(section.heading());
      if (Blank.is(section.heading())) {
        refusals.add(new TemplateRefusal.HeadingMissing(i));
      } else if (heading > LONGEST_HEADING) {
        refusals.add(new TemplateRefusal.HeadingTooLong(i, heading, LONGEST_HEADING));
      } else if (!seen.add(Headings.key(section.heading()))) {
        refusals.add(new TemplateRefusal.HeadingTwice(i, section.heading()));
      }
      if (length(section.hint()) > LONGEST_HINT) {
        refusals.add(new TemplateRefusal.HintTooLong(i, length(section.hint()), LONGEST_HINT));
      }
    }
  }

  private static Stream<String> words(TemplateText text) {
    return Stream.of(
            Stream.of(text.name()),
            text.sections().stream().flatMap(section -> Stream.of(section.heading(), section.hint())),
            text.subjects().stream())
        .flatMap(words -> words);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isText(String written) {
    return written.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
  }
}
