package app.afterbell.family.practice;

import app.afterbell.practice.PracticeList;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one student has to practise: of the newest notes of each engagement, and folded away what is older and what is
 * done. Where the notes of an engagement set the same exercise again, the newest counts alone.
 *
 * @param open of the last three notes of each engagement, the newest first
 * @param earlier still open, of notes before those
 * @param done the last ticked first
 */
public record PracticeCard(
    PersonId studentId, String studentFirstName, boolean self, List<Task> open, List<Task> earlier, List<Task> done) {

  /** @param ticked absent while it is open */
  public record Task(
      PersonId studentId, SessionId session, String engagement, Instant startsAt, PracticeList.Item item,
      @Nullable Tick ticked) {

    /** For ids in the page, by which the focus is kept. */
    public String id() {
      return item.key().substring(0, 8) + "-" + session.value();
    }
  }

  /** @param self the student ticked it themself */
  public record Tick(String byName, boolean self, Instant at) {}

  public boolean isEmpty() {
    return open.isEmpty() && earlier.isEmpty() && done.isEmpty();
  }

  public Stream<Task> all() {
    return Stream.of(open, earlier, done).flatMap(List::stream);
  }
}
