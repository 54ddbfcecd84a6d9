package app.afterbell.requests;

import java.time.Instant;

/** Somebody asks staff for something (R37). Published in the transaction of asking. */
public record RequestAsked(RequestId request, Instant at) {}
