package app.afterbell.access;

import app.afterbell.shared.Reason;


/** What adding a passkey comes to. */
public sealed interface PasskeyAdded {

  record Done(PasskeyId passkey) implements PasskeyAdded {}

  record Refused(Reason reason) implements PasskeyAdded {}
}
