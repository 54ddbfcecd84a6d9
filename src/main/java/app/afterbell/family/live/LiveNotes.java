package app.afterbell.family.live;

import app.afterbell.frame.PlanMarks;
import app.afterbell.shared.PersonId;
import app.afterbell.web.LivePages;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The open pages of families: a note that comes in, or is edited in what this family reads, shows by itself, and so
 * does what is done to the plans of its sessions.
 */
@Component
class LiveNotes extends LivePages {

  private final Fingerprints fingerprints;
  private final PlanMarks plans;

  LiveNotes(Fingerprints fingerprints, PlanMarks plans) {
    super("notes", Fingerprints.NOTHING);
    this.fingerprints = fingerprints;
    this.plans = plans;
  }

  @Override
  protected Map<PersonId, String> seen(Collection<PersonId> readers, Instant now) {
    var seen = new HashMap<>(fingerprints.of(readers, now));
    plans.of(readers, now).forEach((reader, mark) ->
        seen.compute(reader, (_, own) -> mark.beside(own == null ? Fingerprints.NOTHING : own)));
    return seen;
  }
}
