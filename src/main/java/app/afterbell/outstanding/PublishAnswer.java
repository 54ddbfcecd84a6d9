package app.afterbell.outstanding;

import java.util.List;

/** What became of a note that was to be published. */
public sealed interface PublishAnswer {

  /** Mentors can read it. */
  record Published(OutstandingId id) implements PublishAnswer {}

  /** Nothing was written. */
  record Empty() implements PublishAnswer {}

  /** Nothing was written. */
  record TooLong(int length, int longest) implements PublishAnswer {}

  /** Nothing was written: there is a character that no text has. */
  record NotText() implements PublishAnswer {}

  /** Nothing was written: these still stand in it, and nobody said that they may. */
  record NamesLeft(List<String> names) implements PublishAnswer {}

  /** Nothing was written: another version of these notes is published. */
  record AlreadyPublished() implements PublishAnswer {}
}
