package app.afterbell.planning;

import app.afterbell.shared.PersonId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mentor who could take a session, or why not.
 *
 * @param teaches the subject
 * @param busy whether another session of theirs is at that time
 * @param away likewise leave
 */
public record Candidate(PersonId id, String name, boolean teaches, boolean busy, boolean away) {

  public boolean fits() {
    return teaches && !busy && !away;
  }

  /** Everything that is in the way; nothing where they fit. */
  public List<String> whyNot() {
    return Stream.of(teaches ? "" : "subject", away ? "away" : "", busy ? "busy" : "").filter(why -> !why.isEmpty())
        .toList();
  }
}
