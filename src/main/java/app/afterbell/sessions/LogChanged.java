package app.afterbell.sessions;

/** The attendance of a logged session was changed. Published in the transaction of the change. */
public record LogChanged(Outcome outcome) {}
