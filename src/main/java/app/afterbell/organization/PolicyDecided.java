package app.afterbell.organization;

import java.time.Instant;

/**
 * From now on, sessions that start in {@code [from, to)} are judged by another policy (R39). Published in the
 * transaction of the decision; none of those sessions has begun.
 *
 * @param policy by which they are judged
 * @param to {@link Instant#MAX} where it holds until further notice
 */
public record PolicyDecided(Policy policy, Instant from, Instant to) {}
