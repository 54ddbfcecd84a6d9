package app.afterbell.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a row of a file said when it was last imported: of each cell a hash, of each list its parts. What was said stays
 * said where a later file leaves its cell empty.
 */
final class Said {

  private static final int HASH = Long.BYTES;

  private final SheetKind kind;
  private final String key;
  private final byte[] cells;
  private final Map<String, Set<String>> lists;
  private final boolean remembered;

  private Said(SheetKind kind, String key, byte[] cells, Map<String, Set<String>> lists, boolean remembered) {
    this.kind = kind;
    this.key = key;
    this.cells = cells;
    this.lists = lists;
    this.remembered = remembered;
  }

  static Said nothing(SheetKind kind, String key) {
    return new Said(kind, key, new byte[kind.columns().size() * HASH], Map.of(), false);
  }

  /** As it is stored. A column that came later was never said. */
  static Said of(SheetKind kind, String key, byte[] cells, String lists) {
    var parts = new HashMap<String, Set<String>>();
    lists.lines().map(line -> line.split("\t", 2))
        .forEach(line -> parts.put(line[0], new TreeSet<>(List.of(line[1].split(";")))));
    return new Said(kind, key, Arrays.copyOf(cells, kind.columns().size() * HASH), parts, true);
  }

  SheetKind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  byte[] cells() {
    return cells;
  }

  String lists() {
    return lists.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(list -> list.getKey() + "\t" + String.join(";", list.getValue())).collect(Collectors.joining("\n"));
  }

  /** Whether its row was imported before, by a product that remembered. */
  boolean isRemembered() {
    return remembered;
  }

  boolean says(String column, String value) {
    return ByteBuffer.wrap(cells).getLong(place(column)) == hash(column, value);
  }

  /** What a cell is, beside what was said last time and what stands now. */
  enum Answer {
    /** It is as it was said, or as it stands, or empty. */
    OLD,
    /** It changed, and what stands is what was said last time. */
    NEW,
    /** It changed, and so did what stands. */
    CLASHES
  }

  /** @param value in one form, no matter how it is written; was what stands, likewise; empty where nothing does */
  Answer weigh(String column, String value, String was) {
    if (value.isEmpty() || value.equals(was) || (remembered && says(column, value))) {
      return Answer.OLD;
    }
    boolean stands = remembered && hasSaid(column) ? says(column, was) : was.isEmpty();
    return stands ? Answer.NEW : Answer.CLASHES;
  }

  private boolean hasSaid(String column) {
    return ByteBuffer.wrap(cells).getLong(place(column)) != 0;
  }

  /** The parts of a list that was said. */
  Set<String> list(String column) {
    return lists.getOrDefault(column, Set.of());
  }

  Said saying(String column, String value) {
    var copy = cells.clone();
    ByteBuffer.wrap(copy).putLong(place(column), hash(column, value));
    return new Said(kind, key, copy, lists, remembered);
  }

  Said listing(String column, Collection<String> parts) {
    var copy = new HashMap<>(lists);
    copy.put(column, new TreeSet<>(parts));
    return new Said(kind, key, cells, copy, remembered);
  }

  boolean isSame(Said other) {
    return Arrays.equals(cells, other.cells) && lists.equals(other.lists);
  }

  private int place(String column) {
    return kind.places().get(column) * HASH;
  }

  // Of the column and the row too, so that equal words in two cells are not seen to be equal. Never zero.
  private long hash(String column, String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : List.of(kind.key(), key, column, value)) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return ByteBuffer.wrap(digest.digest()).getLong() | 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }
}
