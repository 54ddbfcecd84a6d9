package app.afterbell.sessions;

/** A booked session is about to be gone, as if it had not been booked (R31). Published in the transaction of that. */
public record BookingTakenBack(SessionId session) {}
