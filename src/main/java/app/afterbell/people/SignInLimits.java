package app.afterbell.people;

import java.time.Duration;

/**
 * How often signing in may fail, and how often mail may be asked for, before one has to wait. Who waits may try again bit by
 * bit: the whole number is back after {@code within}.
 *
 * @param failuresByAccount wrong passwords for one address of mail
 * @param failuresByOrigin wrong passwords, and tries by passkey that came to nothing, from one address of the network: a whole school may share one
 * @param linksByAccount mails with a link for one address of mail
 * @param linksByOrigin mails with a link asked for from one address of the network
 */
public record SignInLimits(
    int failuresByAccount, int failuresByOrigin, int linksByAccount, int linksByOrigin, Duration within) {}
