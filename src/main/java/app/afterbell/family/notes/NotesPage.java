package app.afterbell.family.notes;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Before;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes of the reader's students, the newest session first.
 *
 * @param searched what was searched for, empty where nothing was
 * @param students those whose notes this reader may read
 * @param student the one that was chosen; absent for all
 * @param fresh only what came since the last visit
 * @param first nothing newer was left out
 * @param older where older ones begin; absent where none exist
 */
public record NotesPage(
    String searched,
    List<Choice> students,
    @Nullable PersonId student,
    boolean fresh,
    List<Item> notes,
    boolean first,
    @Nullable Before older) {

  public record Choice(PersonId id, String name) {}

  /**
   * The notes of one session.
   *
   * @param students of this reader, in it
   * @param partStudents those of them who have a part
   * @param parts Markdown for each of these alone (R21)
   * @param found the places of what was searched for; absent where nothing was
   * @param unread it came since this reader’s last visit
   * @param changed what this reader sees was edited since then
   * @param changedAt when what this reader sees was last edited; absent where it never was
   */
  public record Item(
      SessionId id,
      String engagement,
      String mentorName,
      Instant startsAt,
      Instant firstAt,
      @Nullable Instant changedAt,
      boolean unread,
      boolean changed,
      List<String> students,
      List<String> partStudents,
      List<String> parts,
      String body,
      @Nullable String found) {}
}
