package app.afterbell.people;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts by account and by network address, for all instances together, and on connections of its own: an attempt
 * stays counted whatever becomes of the transaction around it. Neither address is kept, only a hash that finds its count again.
 */
@Component
public class SignInAttempts {

  private static final Duration KEPT_AFTER_REFILL = Duration.ofMinutes(1);
  private static final Duration INVITATIONS_WITHIN = Duration.ofHours(1);
  private static final int INVITATIONS_BY_FAMILY = 10;
  private static final int INVITATIONS_BY_STAFF = 200;

  private final SignInLimits limits;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  public SignInAttempts(DataSource database, Clock clock, SignInLimits limits) {
    this.limits = limits;
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
  public final class Attempt {
    private final List<BucketProxy> taken;

    private Attempt(List<BucketProxy> taken) {
      this.taken = taken;
    }

    public void notLookedAt() {
      succeeded();
    }

    public void succeeded() {
      taken.forEach(bucket -> bucket.addTokens(1));
    }
  }

  /** @throws TooManyAttempts where one has to wait; then nothing is counted */
  public Attempt byPassword(String account, String origin) {
    return attempt(
        bucket("password account", account, limits.failuresByAccount()),
        bucket("password origin", origin, limits.failuresByOrigin()));
  }

  /** @throws TooManyAttempts where one has to wait; then nothing is counted */
  public Attempt byLink(String account, String origin) {
    return attempt(
        bucket("link account", account, limits.linksByAccount()),
        bucket("link origin", origin, limits.linksByOrigin()));
  }

  /**
   * A sign-in by passkey begins, by nobody known yet: it counts for the network address until it has succeeded.
   *
   * @throws TooManyAttempts where one has to wait; then nothing is counted
   */
  public void passkeyBegins(String origin) {
    take(passkeyBucket(origin)).ifPresent(wait -> {
      throw new TooManyAttempts(wait);
    });
  }

  public void passkeySucceeded(String origin) {
    passkeyBucket(origin).addTokens(1);
  }

  private BucketProxy passkeyBucket(String origin) {
    return bucket("passkey origin", origin, limits.failuresByOrigin());
  }

  /** An invitation that is about to be mailed. @throws TooManyAttempts where the inviter has to wait */
  public Attempt byInvitation(String inviter, boolean staff) {
    var bucket = bucket("invitation", inviter, staff ? INVITATIONS_BY_STAFF : INVITATIONS_BY_FAMILY, INVITATIONS_WITHIN);
    take(bucket).ifPresent(wait -> {
      throw new TooManyAttempts(wait);
    });
    return new Attempt(List.of(bucket));
  }

  // Taken before the attempt and given back after a good one: checking first would let a hundred at once through.
  private Attempt attempt(BucketProxy account, BucketProxy origin) {
    take(origin).ifPresent(wait -> {
      throw new TooManyAttempts(wait);
    });
    take(account).ifPresent(wait -> {
      origin.addTokens(1);
      throw new TooManyAttempts(wait);
    });
    return new Attempt(List.of(account, origin));
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

  /** Forgets counts that are full again. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
  void forget() {
    buckets.removeExpired(1000);
  }
}
