package app.afterbell.desk.families;

import app.afterbell.households.FamilyId;
import app.afterbell.web.Column;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page of the families. */
public record FamiliesPage(Which which, Sorted<By> sorted, Part<Family> families) {

  /** What they can be ordered by. */
  public enum By implements Column {
    NAME("desk.families.family"),
    /** The soonest first, those with nothing ahead last. */
    NEXT("desk.mentors.next");

    private final String key;

    By(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Parts of them, each with an address of its own. */
  public enum Which {
    ALL,
    /** With a student who takes part in an engagement that runs and has no session ahead. */
    QUIET,
    /** With a session that has ended and has no notes. */
    NOTES;

    /** In an address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param nextAt when the next session of one of its students starts
   * @param waiting sessions that have ended and have no notes; 0 in other lists than that of those who wait
   */
  public record Family(FamilyId id, String name, List<String> students, List<String> guardians,
      @Nullable Instant nextAt, int waiting) {}

  public String path() {
    return "/staff/families?show=" + which.word();
  }
}
