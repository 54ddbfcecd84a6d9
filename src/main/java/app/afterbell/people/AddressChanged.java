package app.afterbell.people;

import app.afterbell.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An account has another address, or none any more. Published in the same transaction, so that whatever let the holder
 * of the old one in ends with it.
 *
 * @param email null where it was taken away
 */
public record AddressChanged(PersonId person, @Nullable Email email, Editor by) {}
