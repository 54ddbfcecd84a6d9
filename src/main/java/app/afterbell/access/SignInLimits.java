package app.afterbell.access;

import java.time.Duration;

/**
 * How often signing in may fail, and how often mail may be asked for, before one has to wait: after wrong passwords
 * twice as long each time, up to {@code within}; after mails bit by bit, the whole number is back after {@code within}.
 * A browser on which somebody has signed in before is counted by itself: what strangers do keeps it out of nothing.
 *
 * @param failuresByAccount wrong passwords for one address of mail, from one network or one known browser
 * @param failuresAnywhere wrong passwords for one address of mail, from all unknown browsers of the world
 * @param failuresByOrigin wrong passwords, and tries by passkey that came to nothing, from one address of the network:
 * a whole school may share one
 * @param linksByAccount mails with a link for one address of mail
 * @param linksByOrigin mails with a link asked for from one address of the network
 */
public record SignInLimits(
    int failuresByAccount, int failuresAnywhere, int failuresByOrigin, int linksByAccount, int linksByOrigin,
    Duration within) {}
