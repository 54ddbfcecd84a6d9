package app.afterbell.frame.web.substitute;

import app.afterbell.planning.Candidate;
import app.afterbell.planning.Offer;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could take a session, and to who it was offered.
 *
 * @param offers those that concern the reader, the newest first
 * @param holder who holds it in the place of its mentor; null where nobody does
 * @param begun it has started: what became of the offers can be read still
 * @param rate of the engagement, by which the mentor is paid
 * @param setsRate whether the reader may promise another one
 * @param wrong why the last press did nothing, in the key of its sentence
 */
public record SubstitutePage(
    Asker as, SessionId id, String name, Instant startsAt, int minutes, List<Candidate> candidates, List<Offer> offers,
    @Nullable String holder, boolean begun, PersonId viewer, Money rate, boolean setsRate, Typed typed,
    @Nullable String wrong) {

  /** Who fits, was not asked yet, or has answered: all that can be chosen. */
  public List<Candidate> choices() {
    return candidates.stream().filter(one -> one.fits() && open(one) == null).toList();
  }

  /** Who fits, and was asked already. */
  public List<Candidate> asked() {
    return candidates.stream().filter(one -> one.fits() && open(one) != null).toList();
  }

  private @Nullable Offer open(Candidate one) {
    return offers.stream().filter(offer -> offer.isOpen() && offer.toMentor().equals(one.id())).findFirst()
        .orElse(null);
  }

  /** When this mentor declined it last; null where they did not. */
  public @Nullable Instant declined(Candidate one) {
    return offers.stream()
        .filter(offer -> offer.state() == Offer.State.DECLINED && offer.toMentor().equals(one.id())).findFirst()
        .map(Offer::decidedAt).orElse(null);
  }

  /** What a substitute is paid is for staff, and for who promised it: a mentor promises the pay of the engagement. */
  public boolean showsPay(Offer offer) {
    return as == Asker.STAFF || offer.offeredBy().equals(viewer) || offer.toMentor().equals(viewer);
  }

  /** Whether the reader can take it back. */
  public boolean takesBack(Offer offer) {
    return !begun && (offer.isOpen() || offer.isAccepted())
        && (as == Asker.STAFF || offer.fromMentor().equals(viewer));
  }

  /** The offer by which the reader is the substitute; null where they are not, or it has begun. */
  public @Nullable Offer taken() {
    return begun || holder == null ? null
        : offers.stream().filter(offer -> offer.isAccepted() && offer.toMentor().equals(viewer)).findFirst()
            .orElse(null);
  }

  /** The key of what the page is called: to find one, or who it is. */
  public String title() {
    return canOffer() ? "frame.substitute.title" : "frame.substitute.title-held";
  }

  public boolean canOffer() {
    return !begun && holder == null;
  }


  public String path() {
    return id.pathIn(as.portal());
  }

  public List<Candidate> others() {
    return candidates.stream().filter(one -> !one.fits()).toList();
  }

  public int longest() {
    return Substitutes.LONGEST;
  }
}
