package app.afterbell.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a family would like its session to be.
 *
 * @param minutes how long then
 * @param note up to 1,000 characters, for the mentor; a blank one is none
 */
public record ProposalRequest(Instant startsAt, int minutes, @Nullable String note) {

  public ProposalRequest {
    startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
