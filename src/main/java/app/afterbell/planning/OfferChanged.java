package app.afterbell.planning;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/**
 * A session was offered to a substitute, or something became of the offer (R34). Published in the transaction of the
 * change.
 *
 * @param offer as it stands now
 * @param by who did it
 */
public record OfferChanged(Offer offer, PersonId by, Instant at) {}
