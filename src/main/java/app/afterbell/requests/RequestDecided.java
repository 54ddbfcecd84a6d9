package app.afterbell.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request is open no more: staff decided it, or its asker took it back. Published in that transaction, with the money
 * already written.
 */
public record RequestDecided(RequestId request, RequestState state, @Nullable String word, Instant at) {}
