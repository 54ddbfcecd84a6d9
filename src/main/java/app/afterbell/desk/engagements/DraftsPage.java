package app.afterbell.desk.engagements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Agree forms that are not finished, the newest first. */
public record DraftsPage(List<Draft> drafts) {

  /** @param by the name of the person who saved it last */
  public record Draft(UUID id, String label, String by, Instant savedAt) {}
}
