package app.afterbell.imports;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a row of something that is known, cell by cell: what its file said last time already is left as the
 * product has it now, no matter who changed it; an empty cell takes nothing away. Where nobody remembers what was said,
 * only what is missing is taken.
 */
final class News {

  private final Row row;
  private final Said before;
  private final Choices choices;
  private final boolean met;
  private final String about;
  private Said now;

  /** Which parts of a list came and went. */
  record Parts(Set<String> added, Set<String> removed) {

    static final Parts NONE = new Parts(Set.of(), Set.of());

    Set<String> of(Collection<String> known) {
      var all = new TreeSet<>(known);
      all.removeAll(removed);
      all.addAll(added);
      return all;
    }
  }

  /** Of something that nobody was asked about. */
  News(Row row, Said before) {
    this(row, before, Choices.NONE, false);
  }

  /** @param met whether it was here before the file: what the file lists is added to what stands, and nothing taken */
  News(Row row, Said before, Choices choices, boolean met) {
    this.row = row;
    this.before = before;
    this.choices = choices;
    this.met = met;
    this.about = before.kind() == SheetKind.SESSIONS ? row.text("engagement") + " " + row.text("starts_at")
        : row.text("id");
    this.now = before;
  }

  /** What the row says, to be remembered once it is imported. */
  Said said() {
    return now;
  }

  /** Whether that is another thing than was remembered. */
  boolean saysMore() {
    return !now.isSame(before);
  }

  /** Takes note of a cell of something that is not known yet. */
  void say(String column, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      now = now.saying(column, value.toString());
    }
  }

  void list(String column, Collection<String> parts) {
    if (!parts.isEmpty()) {
      now = now.saying(column, String.join(";", new TreeSet<>(parts))).listing(column, parts);
    }
  }

  /**
   * Whether what the cell says is taken: it is another thing than last time, and nobody changed it in the product
   * meanwhile, or the file's was chosen.
   *
   * @param value in one form, no matter how it is written; empty where the cell is
   * @param known what stands; null or empty where nothing does
   */
  boolean isNew(String column, @Nullable Object value, @Nullable Object known) {
    if (value == null || value.toString().isEmpty()) {
      return false;
    }
    say(column, value);
    var was = known == null ? "" : known.toString();
    return settle(before.weigh(column, value.toString(), was), column, value.toString(), was);
  }

  /**
   * The same of a text of which only a mark and its beginning are known.
   *
   * @param mark tells two texts apart, and is kept
   * @param standing the beginning of what stands, and standingMark its mark; null where nothing does
   */
  boolean isNewText(
      String column, String value, String mark, @Nullable String standing, @Nullable String standingMark) {
    var was = before.list(column);
    boolean same = before.isRemembered() && before.says(column, value);
    list(column, List.of(mark));
    say(column, value);
    return settle(same || mark.equals(standingMark) ? Said.Answer.OLD
        : standingMark == null || was.contains(standingMark) ? Said.Answer.NEW : Said.Answer.CLASHES,
        column, value, standing == null ? "" : standing);
  }

  private boolean settle(Said.Answer answer, String column, String value, String was) {
    return switch (answer) {
      case OLD -> false;
      case NEW -> true;
      case CLASHES -> {
        boolean takesFile = choices.takesFile(before.kind(), before.key(), column);
        row.clash(new Clash(before.kind(), about, before.key(), column, was, value,
            takesFile));
        yield takesFile;
      }
    };
  }

  /** Takes note of a cell that changes nothing of itself. @return whether it says something else than last time */
  boolean hears(String column, Object value) {
    say(column, value);
    return !before.says(column, value.toString());
  }

  /** What is to stand of a cell. */
  <T> @Nullable T of(String column, @Nullable T value, @Nullable T known) {
    return of(column, value, known, Objects::toString);
  }

  <T> @Nullable T of(String column, @Nullable T value, @Nullable T known, Function<T, String> text) {
    return isNew(column, value == null ? null : text.apply(value), known == null ? null : text.apply(known)) ? value
        : known;
  }

  /**
   * Which parts of a list are new, and which are gone from it.
   * @param known by the same names, as far as they have any
   */
  Parts of(String column, Collection<String> parts, Collection<String> known) {
    if (parts.isEmpty()) {
      return Parts.NONE;
    }
    var was = before.list(column);
    list(column, parts);
    if (!before.isRemembered() && !known.isEmpty() && !met) {
      if (!Set.copyOf(known).equals(Set.copyOf(parts))) {
        row.note("imports.note.known_otherwise", column, String.join("; ", parts),
            String.join("; ", new TreeSet<>(known)));
      }
      return Parts.NONE;
    }
    return new Parts(
        parts.stream().filter(part -> !was.contains(part) && !known.contains(part))
        .collect(Collectors.toCollection(LinkedHashSet::new)),
        was.stream().filter(part -> !parts.contains(part) && known.contains(part))
        .collect(Collectors.toCollection(LinkedHashSet::new)));
  }
}
