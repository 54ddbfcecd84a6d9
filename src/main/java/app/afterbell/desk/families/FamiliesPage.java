package app.afterbell.desk.families;

import app.afterbell.households.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the families.
 *
 * @param more there are more than these
 */
public record FamiliesPage(Which which, List<Family> families, boolean more) {

  /** Parts of them, each with an address of its own. */
  public enum Which {
    ALL,
    /** With a student who takes part in an engagement that runs and has no session ahead. */
    QUIET;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** @param nextAt when the next session of one of its students starts */
  public record Family(FamilyId id, String name, List<String> students, List<String> guardians,
      @Nullable Instant nextAt) {}

  /** The last of them: the next page begins after. */
  public @Nullable FamilyId last() {
    return more ? families.getLast().id() : null;
  }
}
