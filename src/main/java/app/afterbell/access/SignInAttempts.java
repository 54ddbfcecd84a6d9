package app.afterbell.access;

import app.afterbell.access.PasswordFailures.Count;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Counts attempts by account, network and known browser, for all instances together, and on connections of its own: an
 * attempt stays counted whatever becomes of the transaction around it. Neither address is kept, only a hash that finds
 * its count again.
 */
@Component
public class SignInAttempts {

  private static final Duration KEPT_AFTER_REFILL = Duration.ofMinutes(1);
  private static final Duration INVITATIONS_WITHIN = Duration.ofHours(1);
  private static final int INVITATIONS_BY_FAMILY = 10;
  private static final int INVITATIONS_BY_STAFF = 200;
  private static final int NETWORKS = 4;
  private static final Duration FEEDS_WITHIN = Duration.ofHours(1);
  private static final int FEEDS_EACH = 120;
  private static final int FEEDS_UNKNOWN = 300;

  private final SignInLimits limits;
  private final KnownDevices devices;
  private final PasswordFailures failures;
  private final Clock clock;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  public SignInAttempts(DataSource database, Clock clock, SignInLimits limits, KnownDevices devices) {
    this.limits = limits;
    this.devices = devices;
    this.failures = new PasswordFailures(database, limits);
    this.clock = clock;
    this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
        .primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("rate_limit")
        .idColumn("id")
        .stateColumn("state")
        .expiresAtColumn("expires_at")
        .clientClock(new OurClock(clock))
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_REFILL))
        .build();
  }

  /** An attempt that was let through. One that succeeds, or was never looked at, is not held against anybody. */
  public interface Attempt {
    void notLookedAt();

    void succeeded();
  }

  private static Attempt taken(List<BucketProxy> taken) {
    return new Attempt() {
      @Override
      public void notLookedAt() {
        succeeded();
      }

      @Override
      public void succeeded() {
        taken.forEach(bucket -> bucket.addTokens(1));
      }
    };
  }

  /**
   * A browser on which the owner of this account has signed in is counted by itself. All others are counted by their
   * network, and together: so nobody keeps the owner out of what they know, nor out of a mail.
   *
   * @throws TooManyAttempts where one has to wait; then nothing is counted
   */
  public Attempt byPassword(String account, Browser from) {
    var now = clock.instant();
    if (from.device() != null && devices.isKnown(from.device(), account, now)) {
      return counted(
          List.of(Count.of("password device", from.device().value() + " " + account, limits.failuresByAccount(),
              true)));
    }
    return counted(List.of(
        Count.of("password here", from.network() + " " + account, limits.failuresByAccount(), true),
        Count.of("password anywhere", account, limits.failuresAnywhere(), false),
        Count.of("password network", from.network(), limits.failuresByOrigin(), false)));
  }

  /**
   * Who is signed in shows their password: a person who found an open browser must not guess on.
   *
   * @throws TooManyAttempts where one has to wait; then nothing is counted
   */
  public Attempt byOwnPassword(PersonId person) {
    return counted(List.of(Count.of("own password", person.value().toString(), limits.failuresByAccount(), true)));
  }

  private Attempt counted(List<Count> counts) {
    failures.take(counts, clock.instant()).ifPresent(wait -> {
      throw new TooManyAttempts(wait);
    });
    return new Attempt() {
      @Override
      public void notLookedAt() {
        failures.giveBack(counts, false, clock.instant());
      }

      @Override
      public void succeeded() {
        failures.giveBack(counts, true, clock.instant());
      }
    };
  }

  /**
   * Mail with a link, or a code. Counted by network too, so that a person who asks in somebody's name keeps them out of
   * none; those that were mailed all work.
   *
   * @throws TooManyAttempts where one has to wait; then nothing is counted
   */
  public Attempt byLink(String account, Browser from) {
    if (from.device() != null && devices.isKnown(from.device(), account, clock.instant())) {
      return attempt(List.of(bucket("link device", from.device().value() + " " + account, limits.linksByAccount())));
    }
    return attempt(List.of(
        bucket("link origin", from.network(), limits.linksByOrigin()),
        bucket("link here", from.network() + " " + account, limits.linksByAccount()),
        bucket("link account", account, limits.linksByAccount() * NETWORKS)));
  }

  /** A code for somebody who is signed in already. @throws TooManyAttempts where one has to wait */
  public Attempt byOwnMail(PersonId person) {
    return attempt(List.of(bucket("own mail", person.value().toString(), limits.linksByAccount())));
  }

  /**
   * A sign-in by passkey begins, by nobody known yet: it counts for the network address until it has succeeded.
   *
   * @throws TooManyAttempts where one has to wait; then nothing is counted
   */
  public void passkeyBegins(Browser from) {
    passes(passkeyBucket(from));
  }

  public void passkeySucceeded(Browser from) {
    passkeyBucket(from).addTokens(1);
  }

  private BucketProxy passkeyBucket(Browser from) {
    return from.device() != null && devices.isKnown(from.device(), clock.instant())
        ? bucket("passkey device", from.device().value(), limits.failuresByOrigin())
        : bucket("passkey origin", from.network(), limits.failuresByOrigin());
  }

  /** An invitation that is about to be mailed. @throws TooManyAttempts where the inviter has to wait */
  public Attempt byInvitation(String inviter, boolean staff) {
    var bucket = bucket("invitation", inviter, staff ? INVITATIONS_BY_STAFF
        : INVITATIONS_BY_FAMILY, INVITATIONS_WITHIN);
    take(bucket).ifPresent(wait -> {
      throw new TooManyAttempts(wait);
    });
    return taken(List.of(bucket));
  }

  /** A calendar program asks for what it was given the address of. @throws TooManyAttempts where it asks too often */
  public void byFeed(UUID feed) {
    passes(bucket("feed", feed.toString(), FEEDS_EACH, FEEDS_WITHIN));
  }

  /** Somebody asks for a calendar that is nobody's. @throws TooManyAttempts where they ask too often */
  public void byUnknownFeed(Browser from) {
    passes(bucket("feed origin", from.network(), FEEDS_UNKNOWN, FEEDS_WITHIN));
  }

  private static void passes(BucketProxy bucket) {
    take(bucket).ifPresent(wait -> {
      throw new TooManyAttempts(wait);
    });
  }

  // Taken before the attempt and given back after a good one: checking first would let a hundred at once through.
  private Attempt attempt(List<BucketProxy> buckets) {
    var taken = new ArrayList<BucketProxy>();
    for (var bucket : buckets) {
      take(bucket).ifPresent(wait -> {
        taken.forEach(before -> before.addTokens(1));
        throw new TooManyAttempts(wait);
      });
      taken.add(bucket);
    }
    return taken(taken);
  }

  /** @return how long to wait, where there was nothing to take */
  private static Optional<Duration> take(BucketProxy bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private BucketProxy bucket(String kind, String whose, int limit) {
    return bucket(kind, whose, limit, limits.within());
  }

  private BucketProxy bucket(String kind, String whose, int limit, Duration within) {
    var hash = new Secret(whose.strip().toLowerCase(Locale.ROOT)).hash();
    var refill = Bandwidth.builder().capacity(limit).refillGreedy(limit, within).build();
    return buckets.builder().build(
        kind + " " + HexFormat.of().formatHex(hash),
        () -> BucketConfiguration.builder().addLimit(refill).build());
  }

  /** Forgets counts that are full again. @return how many */
  int forget(Instant now) {
    return buckets.removeExpired(1000) + failures.forget(now);
  }
}
