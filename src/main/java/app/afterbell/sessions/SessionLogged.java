package app.afterbell.sessions;

/** Both tasks of a session are in. Published in the transaction of the submission. */
public record SessionLogged(Outcome outcome) {}
