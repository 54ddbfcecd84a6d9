package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.BareLine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says was done and what to practise.
 *
 * @param basedOn the notes' revision that they saw, 0 where they saw none
 * @param body Markdown for all families of the session, as {@link NotesRule} takes it
 * @param parts Markdown for one student's family alone (R21), by student, each up to as many characters as the notes; a
 * one that     shows nothing is none. Null leaves the parts as they stand
 * @param draftVersion of the draft that the notes grew from, which goes with them; 0 for none. A draft that was saved
 * elsewhere     since stays
 * @param partDrafts likewise of the parts, by student
 */
public record NotesSubmission(
    int basedOn,
    String body,
    @Nullable Map<PersonId, String> parts,
    int draftVersion,
    Map<PersonId, Integer> partDrafts) {

  public NotesSubmission {
    parts = parts == null ? null : written(parts);
    partDrafts = Map.copyOf(partDrafts);
  }

  /** Notes and parts that no draft of a part led to. */
  public NotesSubmission(int basedOn, String body, @Nullable Map<PersonId, String> parts, int draftVersion) {
    this(basedOn, body, parts, draftVersion, Map.of());
  }

  /** Notes for all, that no draft led to; parts stay as they stand. */
  public NotesSubmission(int basedOn, String body) {
    this(basedOn, body, null, 0);
  }

  /** What is submitted for this student alone; empty where it is nothing. */
  String part(PersonId student) {
    return parts == null ? "" : parts.getOrDefault(student, "");
  }

  String text() {
    return NotesRule.normalized(body);
  }

  private static Map<PersonId, String> written(Map<PersonId, String> parts) {
    var written = new LinkedHashMap<PersonId, String>();
    parts.forEach((student, part) -> {
      // what is no text is refused, and not taken for nothing
      if (!Text.isText(part) || BareLine.say(part)) {
        written.put(student, NotesRule.normalized(part));
      }
    });
    return written;
  }
}
