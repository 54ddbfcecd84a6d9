package app.afterbell.frame.web.substitute;

import app.afterbell.planning.Candidate;
import app.afterbell.planning.Offer;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could take a session, and to who it was offered.
 *
 * @param rate of the engagement, by which the mentor is paid
 * @param setsRate whether the reader may promise another one
 * @param wrong why the last press did nothing, in the key of its sentence
 */
public record SubstitutePage(
    Asker as, SessionId id, String name, Instant startsAt, int minutes, List<Candidate> candidates, List<Offer> offers,
    Money rate, boolean setsRate, Typed typed, @Nullable String wrong) {

  public String path() {
    return id.pathIn(as.portal());
  }

  public List<Candidate> fitting() {
    return candidates.stream().filter(Candidate::fits).toList();
  }

  public List<Candidate> others() {
    return candidates.stream().filter(one -> !one.fits()).toList();
  }

  public int longest() {
    return Substitutes.LONGEST;
  }
}
