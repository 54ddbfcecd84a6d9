package app.afterbell.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose columns are not ours: those of another product, or of nobody knows what.
 *
 * @param signature by which the same columns are known again
 * @param headings as they stand in its first row
 * @param samples its first rows, as far as they are shown
 * @param mapping as what it is read; null while nobody has said so
 */
public record Strange(
    String file, String signature, List<String> headings, List<List<String>> samples, @Nullable Mapping mapping) {

  static final int SHOWN = 3;

  /** Its rows are children's data: what is kept of it once it is imported goes without. */
  Strange withoutSamples() {
    return new Strange(file, signature, headings, List.of(), mapping);
  }
}
