package app.afterbell.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Collects what is found in the files: every problem, and notes. */
final class Findings {

  private static final int MOST_PROBLEMS = 5_000;
  private static final int MOST_NOTES_OF_A_KIND = 50;
  private static final int MOST_CHANGES = 2_000;
  private static final int LONGEST_VALUE = 120;

  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Clash> clashes = new ArrayList<>();
  private final Map<String, Integer> notesByKey = new HashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final List<Strange> strange = new ArrayList<>();
  private int problemsInAll;
  private int changesInAll;
  private int clashesInAll;

  void problem(String file, int line, @Nullable String column, @Nullable String value, String key, Object... args) {
    problemsInAll++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(file, line, column, value == null ? null : readable(value), key, strings(args)));
    }
  }

  void note(String file, int line, String key, Object... args) {
    if (notesByKey.merge(key, 1, Integer::sum) <= MOST_NOTES_OF_A_KIND) {
      notes.add(new Note(file, line, key, strings(args)));
    }
  }

  void change(SheetKind kind, String of, String field, @Nullable Object from, @Nullable Object to) {
    changesInAll++;
    if (changes.size() < MOST_CHANGES) {
      changes.add(new Change(kind, of, field, readable(shown(from)), readable(shown(to))));
    }
  }

  void clash(Clash clash) {
    clashesInAll++;
    if (clashes.size() < MOST_CHANGES) {
      clashes.add(new Clash(clash.kind(), readable(clash.of()), clash.key(), clash.field(), readable(clash.product()),
          readable(clash.file()), clash.takesFile()));
    }
  }

  void strange(Strange file) {
    strange.add(new Strange(readable(file.file()), file.signature(), file.headings().stream().map(Findings::readable)
        .toList(), file.samples().stream().map(row -> row.stream().map(Findings::readable).toList()).toList(),
        file.mapping()));
  }

  /** To be remembered once it is imported. */
  void said(News news) {
    if (news.saysMore()) {
      said.add(news.said());
    }
  }

  List<Said> said() {
    return said;
  }

  boolean areFine() {
    return problemsInAll == 0;
  }

  Preview preview(
      Preview.@Nullable Count people,
      Preview.@Nullable Count engagements,
      Preview.@Nullable Count sessions,
      int attendance,
      int sessionNotes,
      List<Meeting> meetings) {
    int notesInAll = notesByKey.values().stream().mapToInt(Integer::intValue).sum();
    return new Preview(people, engagements, sessions, attendance, sessionNotes, List.copyOf(changes), changesInAll,
        inOrder(notes, Note::file, Note::line), notesInAll,
        inOrder(problems, Problem::file, Problem::line), problemsInAll, null,
        new Preview.Asked(meetings, List.copyOf(clashes), clashesInAll, List.copyOf(strange)));
  }

  // As somebody goes through the files: one after the other, from top to bottom.
  private static <T> List<T> inOrder(List<T> found, Function<T, String> file, ToIntFunction<T> line) {
    var files = found.stream().map(file).distinct().toList();
    return found.stream()
        .sorted(Comparator.comparingInt((T each) -> files.indexOf(file.apply(each))).thenComparingInt(line))
        .toList();
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  // Control characters would be invisible in the list; PostgreSQL's jsonb refuses U+0000 and halves of a character.
  private static String readable(String value) {
    var start = value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0,
            value.offsetByCodePoints(0, Math.min(LONGEST_VALUE, value.codePointCount(0, value.length())))) + "…";
    return start.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' ? 0x2423 : c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> strings(Object[] args) {
    return Arrays.stream(args).map(arg -> readable(arg.toString())).toList();
  }
}
