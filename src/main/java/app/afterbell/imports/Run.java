package app.afterbell.imports;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One upload and where it stands.
 *
 * @param fileNames with commas between
 * @param attempt counts how often work on it was started
 * @param progress in hundredths, of the step that it is in
 * @param failure why it failed, or why its preview is another than the one agreed to
 * @param tells whether families are told of the notes that it brings, as of any
 * @param tag what staff call it; null where they left that to its day
 */
public record Run(
    RunId id,
    @Nullable PersonId createdBy,
    @Nullable String createdByName,
    Instant createdAt,
    String fileNames,
    State state,
    int attempt,
    int progress,
    @Nullable Instant endedAt,
    @Nullable Preview preview,
    @Nullable Failure failure,
    boolean tells,
    @Nullable String tag) {

  public enum State {
    READING,
    PREVIEWED,
    APPLYING,
    APPLIED,
    FAILED,
    DISCARDED;

    /** An instance works on it. */
    public boolean isWorking() {
      return this == READING || this == APPLYING;
    }

    /** As it is called in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As where it stands is called in keys of texts: a preview in which there is nothing to decide says so. */
  public String standing() {
    return state != State.PREVIEWED || preview == null ? state.key()
        : !preview.isFine() ? "problems" : !preview.isForSomething() ? "nothing" : state.key();
  }

  public enum Failure {
    /** The instance that worked on it is gone. */
    DIED,
    /** Something that nobody thought of. */
    UNEXPECTED,
    /** What is known changed between the preview and the press: there is a new preview. */
    MOVED
  }
}
