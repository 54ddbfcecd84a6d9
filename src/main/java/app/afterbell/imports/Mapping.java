package app.afterbell.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the columns of another product’s file become ours.
 *
 * @param targets by the place of each of its columns: a column of ours, a part of one, or empty where it is left out
 * @param fixed what columns of ours say in each row in which no column of the file says it
 * @param dates how its days are written
 */
public record Mapping(SheetKind kind, List<String> targets, Map<String, String> fixed, DateOrder dates) {

  /** In which order a day such as 8/9/2026 is written. 2026-09-08 is read whichever it is. */
  public enum DateOrder {
    NONE,
    MONTH_FIRST,
    DAY_FIRST;

    /** As it is called in forms and in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Mapping {
    targets = List.copyOf(targets);
    fixed = Map.copyOf(fixed);
  }

  /** By which a file with the same columns is known again, no matter how they are spaced and capitalized. */
  public static String signature(List<String> headings) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var heading : headings) {
        digest.update(Row.strip(heading).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  /** The columns of ours that need something, and get it neither from a column of the file nor as one for all rows. */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    for (var column : kind.required()) {
      if (!has(column) && !kind.partsOf(column).stream().anyMatch(this::hasAll)) {
        missing.add(column);
      }
    }
    return missing;
  }

  /** Targets that several columns have: which of them it is must be said. */
  public List<String> doubled() {
    return targets.stream().filter(target -> !target.isEmpty() && targets.indexOf(target)
        != targets.lastIndexOf(target)).distinct().toList();
  }

  boolean has(String target) {
    return targets.contains(target) || fixed.containsKey(target);
  }

  private boolean hasAll(Collection<String> parts) {
    return parts.stream().allMatch(this::has);
  }

  /** What a column of the file can be: ours, and parts of them. */
  public static List<String> choices(SheetKind kind) {
    return Stream.concat(kind.columns().stream(), kind.parts().stream()).toList();
  }
}
