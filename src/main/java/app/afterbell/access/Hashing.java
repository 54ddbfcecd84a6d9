package app.afterbell.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes so many passwords at once and no more, as each takes 19 MiB for as long as it takes: who comes when all are
 * taken waits a little, and is then told to come again. Half of the memory that we are given must be left to those who
 * are signed in.
 */
final class Hashing implements PasswordEncoder {

  private final PasswordEncoder encoder;
  private final Semaphore places;
  private final Duration patience;

  Hashing(PasswordEncoder encoder, int places, Duration patience) {
    this.encoder = encoder;
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** @throws TooBusy where too many others wait already */
  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> encoder.encode(password));
  }

  /** @throws TooBusy where too many others wait already */
  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!isOurTurn()) {
      throw new TooBusy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean isOurTurn() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
