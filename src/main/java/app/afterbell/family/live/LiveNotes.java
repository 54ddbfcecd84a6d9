package app.afterbell.family.live;

import app.afterbell.shared.PersonId;
import app.afterbell.web.LivePages;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The open pages of families: a note that comes in, or is edited in what this family reads, shows by itself. */
@Component
class LiveNotes extends LivePages {

  private final Fingerprints fingerprints;

  LiveNotes(Fingerprints fingerprints) {
    super("notes", Fingerprints.NOTHING);
    this.fingerprints = fingerprints;
  }

  @Override
  protected Map<PersonId, String> seen(Collection<PersonId> readers, Instant now) {
    return fingerprints.of(readers, now);
  }
}
