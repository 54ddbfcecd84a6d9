package app.afterbell.sessions;

import app.afterbell.organization.Policy;
import app.afterbell.shared.PersonId;
import app.afterbell.templates.Headings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is a note (R17): 1 to so many characters beyond the template. Line breaks are one character each, characters are
 * Unicode code points, and blanks around lines don't count; an untouched template is not a note, whichever it is or was.
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
    int length = part.codePointCount(0, part.length());
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
    int whole = body.codePointCount(0, body.length());
    return whole > Drafts.LONGEST ? Optional.of(new Refusal.NotesTooLong(whole, Drafts.LONGEST)) : Optional.empty();
  }

  /** How many characters were written beyond the templates: their headings are left out, however often they stand there. */
  public int beyondTemplate(String body) {
    var written = lines(body).stream().filter(line -> Headings.keyOf(line).filter(headings::contains).isEmpty()).toList();
    var text = String.join("\n", written);
    return text.codePointCount(0, text.length());
  }

  /** As it is kept: line breaks of one kind, no blanks at the end. */
  public static String normalized(String body) {
    return body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }

  private static List<String> lines(String text) {
    return Arrays.stream(normalized(text).split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
