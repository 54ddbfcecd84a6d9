package app.afterbell.sessions;

import app.afterbell.organization.Policy;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.BareLine;
import app.afterbell.shared.Blank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is a note (R17): 1 to so many characters beyond the template. Characters are Unicode code points; a line break
 * is one. Not counted are blanks at the ends of lines, lines that show nothing (blank and unseen characters, marks of
 * Markdown without words), and the headings of any template that is or was, in whatever form: of another level,
 * underlined, bold, with other blanks, case or punctuation. What has nothing else is not a note.
 *
 * @param headings the keys of all headings that any template has or had
 */
public record NotesRule(Set<String> headings, int longest) {

  public static NotesRule of(Policy policy, Set<String> headings) {
    return new NotesRule(headings, policy.notesLongest());
  }

  /**
   * Every reason against these notes and their parts (R21): a part is as long as a note at most.
   *
   * @param students who can have a part
   */
  List<Refusal> check(NotesSubmission submission, Collection<PersonId> students) {
    var refusals = new ArrayList<Refusal>();
    check(submission.body()).ifPresent(refusals::add);
    if (submission.parts() != null) {
      submission.parts().forEach((student, part) -> check(student, part, students).ifPresent(refusals::add));
    }
    return List.copyOf(refusals);
  }

  private Optional<Refusal> check(PersonId student, String part, Collection<PersonId> students) {
    if (!students.contains(student)) {
      return Optional.of(new Refusal.NotInSession(student));
    }
    if (!Text.isText(part)) {
      return Optional.of(new Refusal.PartNotText(student));
    }
    int length = length(part);
    return length > longest ? Optional.of(new Refusal.PartTooLong(student, length, longest)) : Optional.empty();
  }

  /** Why this is not a note; empty where it is. */
  public Optional<Refusal> check(String body) {
    if (!Text.isText(body)) {
      return Optional.of(new Refusal.NotText());
    }
    int length = beyondTemplate(body);
    if (length == 0) {
      return Optional.of(new Refusal.NotesEmpty());
    }
    if (length > longest) {
      return Optional.of(new Refusal.NotesTooLong(length, longest));
    }
    // Blank lines don't count as written, but they too must be kept somewhere.
    int whole = length(body);
    return whole > Drafts.LONGEST ? Optional.of(new Refusal.NotesTooLong(whole, Drafts.LONGEST)) : Optional.empty();
  }

  /**
   * How many characters were written beyond the templates: their headings are left out, no matter how often they stand
   * there.
   */
  public int beyondTemplate(String body) {
    var words = headings.stream().map(BareLine::words).collect(Collectors.toSet());
    var lines = normalized(body).split("\n");
    int length = 0;
    for (int i = 0; i < lines.length; i++) {
      boolean underlined = i + 1 < lines.length && isLine(lines[i + 1]);
      length += isWritten(lines[i], underlined, words) ? 1 + length(Blank.trimmed(lines[i])) : 0;
    }
    return Math.max(0, length - 1);
  }

  private static boolean isWritten(String line, boolean underlined, Set<String> headings) {
    var bare = BareLine.of(line);
    boolean heading = (bare.marked() || underlined) && headings.contains(BareLine.words(bare.text()));
    return !bare.text().isEmpty() && !heading;
  }

  private static boolean isLine(String line) {
    var trimmed = Blank.trimmed(line);
    return !trimmed.isEmpty() && (trimmed.chars().allMatch(c -> c == '=') || trimmed.chars().allMatch(c -> c == '-'));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** As it is kept: line breaks of one kind, no blanks at the end. */
  public static String normalized(String body) {
    return body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }
}
