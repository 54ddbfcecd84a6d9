package app.afterbell.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a file is shown to somebody who says which of its columns is which, and what is known of that. */
final class Unlike {

  // so that they can be told apart at all
  private static final int LEAST_COLUMNS = 2;

  private final List<List<String>> samples = new ArrayList<>();
  private List<String> headings = List.of();
  private @Nullable Mapping mapping;
  private @Nullable Translation translation;
  private boolean isOurs;
  private int leftOut;

  void begin(List<String> cells, Map<String, Mapping> mappings) {
    headings = cells.stream().map(Row::strip).toList();
    mapping = mappings.get(Mapping.signature(headings));
    translation = mapping == null ? null : new Translation(mapping);
  }

  /** Its columns are ours, after all. */
  void isOurs() {
    isOurs = true;
  }

  Optional<Mapping> mapping() {
    return Optional.ofNullable(mapping);
  }

  void show(List<String> cells) {
    if (!isOurs && showsMore()) {
      samples.add(cells.stream().limit(headings.size()).map(Row::strip).toList());
    }
  }

  boolean showsMore() {
    return samples.size() < Strange.SHOWN;
  }

  /** A row in our columns; empty where it is left out, which is counted. */
  Optional<List<String>> translated(List<String> cells) {
    var ours = translation == null ? Optional.<List<String>>empty() : translation.of(cells);
    leftOut += ours.isEmpty() ? 1 : 0;
    return ours;
  }

  int leftOut() {
    return leftOut;
  }

  /** Empty where its columns are ours, or nobody could tell them apart. */
  Optional<Strange> found(String file) {
    return isOurs || samples.isEmpty() || headings.stream().filter(name -> !name.isEmpty()).count() < LEAST_COLUMNS
        ? Optional.empty()
        : Optional.of(new Strange(file, Mapping.signature(headings), headings, samples, mapping));
  }
}
