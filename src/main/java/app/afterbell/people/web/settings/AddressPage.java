package app.afterbell.people.web.settings;

import app.afterbell.people.AddressChanges.Pending;
import app.afterbell.web.Proof;
import app.afterbell.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A person's own address.
 *
 * @param email null for somebody who has none
 * @param pending which one waits to be confirmed
 * @param typed what was typed, if it was refused
 * @param proof what is asked of the person who sits here
 */
public record AddressPage(@Nullable String email, @Nullable Pending pending, Typed typed, Proof proof) {}
