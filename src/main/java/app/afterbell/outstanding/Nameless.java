package app.afterbell.outstanding;

import app.afterbell.shared.Composed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A note without names (R18): those of the students, their families, the mentor and the engagement in every spelling
 * the product can think of, and whatever says how somebody can be reached, are replaced by neutral words. What only
 * might be a name is left, and pointed out: somebody reads it before anybody else does.
 */
public record Nameless(List<Piece> pieces) {

  /**
   * A part of the text.
   *
   * @param was what it replaces; null where it stands as it was written
   * @param doubtful whether it might be a name
   */
  public record Piece(String text, @Nullable String was, boolean doubtful) {}

  /** What was replaced, or might be a name. @param by empty where it is left out, or left as it is */
  public record Found(String word, String by, int times) {}

  /** @param subject whose words are no names */
  public static Nameless of(String markdown, List<KnownName> known, String subject) {
    var text = Composed.of(markdown);
    var spans = new ArrayList<>(Contacts.in(text));
    spans.addAll(courses(text, known, spans));
    spans.addAll(NameSpans.in(text, known, spans));
    spans.addAll(strangers(text, subject, spans));
    spans.sort(Comparator.comparingInt(Span::from));
    return new Nameless(pieces(text, spans));
  }

  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  public List<Found> replaced() {
    var found = new LinkedHashMap<Found, Integer>();
    pieces.stream().filter(piece -> piece.was() != null && !piece.was().equals("[") && !piece.was().equals("!["))
        .forEach(piece ->
            found.merge(new Found(piece.was(), piece.text().toLowerCase(Locale.ROOT), 0), 1, Integer::sum));
    return counted(found);
  }

  public List<Found> doubts() {
    var found = new LinkedHashMap<Found, Integer>();
    pieces.stream().filter(Piece::doubtful)
        .forEach(piece -> found.merge(new Found(piece.text(), "", 0), 1, Integer::sum));
    return counted(found);
  }

  private static List<Found> counted(LinkedHashMap<Found, Integer> found) {
    return found.entrySet().stream()
        .map(entry -> new Found(entry.getKey().word(), entry.getKey().by(), entry.getValue())).toList();
  }

  // The engagement's name as a whole; the people in it are found by their own names.
  private static List<Span> courses(String text, List<KnownName> known, List<Span> taken) {
    var spans = new ArrayList<Span>();
    var others = new Taken(taken);
    for (var name : known) {
      if (name.who() == Who.COURSE && name.name().strip().contains(" ")) {
        var words = Composed.of(name.name()).strip().split("\\s+");
        var pattern = Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        var found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
        while (found.find()) {
          if (!others.meets(found.start(), found.end())) {
            spans.add(new Span(found.start(), found.end(), name.who().words()));
          }
        }
      }
    }
    return spans;
  }

  // A capital in the middle of a sentence: a friend, a teacher, a street. Or nothing of the kind.
  private static List<Span> strangers(String text, String subject, List<Span> taken) {
    var words = Words.of(text);
    var others = new Taken(taken);
    var known = Words.of(subject).all().stream().map(word -> Fold.plain(word.stem())).toList();
    return IntStream.range(0, words.count())
        .filter(i -> words.get(i).isCapitalized()
            && words.get(i).stem().codePointCount(0, words.get(i).stem().length()) > 2)
        .filter(i -> !words.get(i).stem().equals(words.get(i).stem().toUpperCase(Locale.ROOT)))
        .filter(i -> !NameSpans.TITLES.contains(Fold.plain(words.get(i).stem())))
        .filter(i -> !CommonWords.isCapitalizedAnyway(words.get(i).stem())
            && !known.contains(Fold.plain(words.get(i).stem())))
        .filter(i -> !words.beginsAt(words.get(i).from()) || i > 0 && isTitled(words, i))
        .mapToObj(words::get)
        .filter(word -> !others.meets(word.from(), word.to()))
        .map(word -> new Span(word.from(), word.stemTo(), null))
        .toList();
  }

  // Mr. Thompson: the dot ends no sentence.
  private static boolean isTitled(Words words, int index) {
    var before = words.get(index - 1);
    return NameSpans.TITLES.contains(Fold.plain(before.stem()))
        && words.text().substring(before.to(), words.get(index).from()).matches("\\.? ?");
  }

  private static List<Piece> pieces(String text, List<Span> spans) {
    var sentence = new Words(text, List.of());
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var span : spans) {
      if (span.from() < at) {
        continue;
      }
      if (span.from() > at) {
        pieces.add(new Piece(text.substring(at, span.from()), null, false));
      }
      var was = text.substring(span.from(), span.to());
      pieces.add(span.words() == null
          ? new Piece(was, null, true)
          : new Piece(sentence.beginsAt(span.from()) ? capitalized(span.words()) : span.words(), was, false));
      at = span.to();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), null, false));
    }
    return List.copyOf(pieces);
  }

  private static String capitalized(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
