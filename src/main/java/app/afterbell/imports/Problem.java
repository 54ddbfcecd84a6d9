package app.afterbell.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps the import from going on.
 *
 * @param line in the file, from 1, where the record starts; 0 is the file as a whole
 * @param key of the sentence that says what would be right, with its values
 */
public record Problem(
    String file, int line, @Nullable String column, @Nullable String value, String key, List<String> args) {}
