package app.afterbell.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did. Lists are cut where nobody reads on; the totals beside them are not.
 *
 * @param attendance how many logs of attendance would be written, changes included
 * @param sessionNotes how many session notes, edits included
 * @param told who could be told; null for previews of before that was asked
 * @param asked null for previews of before anything was asked
 */
public record Preview(
    @Nullable Count people,
    @Nullable Count engagements,
    @Nullable Count sessions,
    int attendance,
    int sessionNotes,
    List<Change> changes,
    int changesInAll,
    List<Note> notes,
    int notesInAll,
    List<Problem> problems,
    int problemsInAll,
    @Nullable Told told,
    @Nullable Asked asked) {

  /**
   * What staff decide on before it is imported.
   *
   * @param meetings rows of who and what was typed by hand
   * @param clashes values that changed in the file and in the product
   * @param strange files whose columns are not ours; null for previews of before they could be read
   */
  public record Asked(
      List<Meeting> meetings, List<Clash> clashes, int clashesInAll, @Nullable List<Strange> strange) {}

  /** Of one file; what it does not name is not counted. */
  public record Count(int created, int changed, int unchanged) {

    public int written() {
      return created + changed;
    }
  }

  public boolean isFine() {
    return problemsInAll == 0;
  }

  /** Everything is known already. */
  public boolean changesNothing() {
    return written(people) + written(engagements) + written(sessions) == 0;
  }

  public List<Meeting> meetings() {
    return asked == null ? List.of() : asked.meetings();
  }

  public List<Clash> clashes() {
    return asked == null ? List.of() : asked.clashes();
  }

  /** Files with the columns of other products, also those that are read by what was said of them. */
  public List<Strange> strange() {
    return asked == null || asked.strange() == null ? List.of() : asked.strange();
  }

  /** As it is kept once it is imported: without rows of files. */
  Preview done() {
    return asked == null ? this : new Preview(people, engagements, sessions, attendance, sessionNotes, changes,
        changesInAll, notes, notesInAll, problems, problemsInAll, told, new Asked(asked.meetings(), asked.clashes(),
            asked.clashesInAll(), strange().stream().map(Strange::withoutSamples).toList()));
  }

  /** Of everything that is asked. */
  Set<String> names() {
    return Stream.concat(meetings().stream().map(Meeting::field), clashes().stream().map(Clash::name))
        .collect(Collectors.toSet());
  }

  /** How many rows may be of somebody who is here already, and nobody has said so or otherwise. */
  public int undecided() {
    return (int) meetings().stream().filter(meeting -> meeting.chosen() == null).count();
  }

  /** There is something to press for: a change, or a decision that is to be remembered. */
  public boolean isForSomething() {
    return !changesNothing() || !clashes().isEmpty() || undecided() > 0;
  }

  /** Nothing is in the way of it. */
  public boolean canBeApplied() {
    return isFine() && undecided() == 0 && isForSomething();
  }

  /** What was agreed to by a press: if the database moved on since, it would do something else. */
  public boolean doesTheSameAs(Preview other) {
    return withoutNotes().equals(other.withoutNotes());
  }

  static int written(@Nullable Count count) {
    return count == null ? 0 : count.written();
  }

  private Preview withoutNotes() {
    return new Preview(
        people, engagements, sessions, attendance, sessionNotes, changes, changesInAll, List.of(), 0, problems,
        problemsInAll, told, asked);
  }

  /** Whether there is anybody to be told, and anything to be told of. */
  public boolean canTell() {
    return told != null && told.guardians() > 0;
  }

  Preview telling(Told of) {
    return new Preview(people, engagements, sessions, attendance, sessionNotes, changes, changesInAll, notes,
        notesInAll, problems, problemsInAll, of, asked);
  }
}
