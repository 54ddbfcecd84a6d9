package app.afterbell.people;

/** What adding a passkey comes to. */
public sealed interface PasskeyAdded {

  record Done(PasskeyId passkey) implements PasskeyAdded {}

  record Refused(Refusal reason) implements PasskeyAdded {}
}
