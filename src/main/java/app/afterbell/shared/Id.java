package app.afterbell.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * The identity of a thing: each kind is a record of its own over a UUIDv7 (RFC 9562), so that none is taken for
 * another.
 */
public interface Id {

  UUID value();

  /** A new identity. Later ones sort after earlier ones, which keeps index pages warm. */
  static UUID next() {
    return Generator.V7.generate();
  }

  final class Generator {
    private static final TimeBasedEpochGenerator V7 = Generators.timeBasedEpochGenerator();

    private Generator() {}
  }
}
