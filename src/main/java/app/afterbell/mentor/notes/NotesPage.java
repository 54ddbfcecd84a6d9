package app.afterbell.mentor.notes;

import app.afterbell.sessions.SessionId;
import app.afterbell.web.Before;
import app.afterbell.web.Markdown;
import java.text.ListFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's own notes, the newest session first.
 *
 * @param searched what was searched for, empty where nothing was
 * @param wordless nothing that was searched for is a word that is looked for, such as "the" or "%"
 * @param readers who of the families has read them, by name, in the order in which they did
 * @param older where older ones begin; absent where none exist
 */
public record NotesPage(
    String searched,
    boolean wordless,
    List<Item> notes,
    Map<SessionId, List<String>> readers,
    boolean first,
    @Nullable Before older) {

  private static final int EXCERPT = 700;

  /** "Elena Rivera and Ana Rivera"; absent where nobody has read them. */
  public @Nullable String readBy(Item note, Locale locale) {
    var names = readers.getOrDefault(note.id(), List.of());
    return names.isEmpty()
        ? null
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
  }

  /**
   * Notes as they read now.
   *
   * @param found the places of it that were searched for; absent where nothing was
   * @param edited there was another text before
   * @param parts what one student's family alone reads (R21)
   */
  public record Item(
      SessionId id,
      String engagement,
      Instant startsAt,
      String body,
      @Nullable String found,
      Instant recordedAt,
      boolean edited,
      List<Part> parts) {

    public String excerpt() {
      return cut(body);
    }

    /** Whether more of it can be read elsewhere. */
    public boolean isCut() {
      return found != null || body.length() > EXCERPT
          || parts.stream().anyMatch(part -> part.body().length() > EXCERPT);
    }
  }

  /** @param of how the student is called here. @param found as of the notes */
  public record Part(String of, String body, @Nullable String found) {

    public String excerpt() {
      return cut(body);
    }
  }

  /** The beginning as Markdown, cut between two lines, or two words that no formatting spans. */
  private static String cut(String body) {
    if (body.length() <= EXCERPT) {
      return body;
    }
    int line = body.lastIndexOf('\n', EXCERPT);
    int from = body.lastIndexOf('\n', EXCERPT) + 1;
    int cut = line > EXCERPT / 2 ? line : from + Markdown.cut(body.substring(from, EXCERPT));
    return body.substring(0, cut) + " …";
  }
}
