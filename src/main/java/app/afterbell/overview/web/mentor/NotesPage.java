package app.afterbell.overview.web.mentor;

import app.afterbell.sessions.SessionId;
import app.afterbell.web.Before;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's own notes, the newest session first.
 *
 * @param searched what was searched for, empty where nothing was
 * @param older where older ones begin; absent where there are none
 */
public record NotesPage(String searched, List<Item> notes, boolean first, @Nullable Before older) {

  /**
   * Notes as they read now.
   *
   * @param edited there was another text before
   */
  public record Item(
      SessionId id, String engagement, Instant startsAt, String body, Instant recordedAt, boolean edited) {

    private static final int EXCERPT = 700;

    /** The beginning, cut between two lines, as Markdown. */
    public String excerpt() {
      if (body.length() <= EXCERPT) {
        return body;
      }
      int line = body.lastIndexOf('\n', EXCERPT);
      int cut = line > EXCERPT / 2 ? line : Character.isLowSurrogate(body.charAt(EXCERPT)) ? EXCERPT - 1 : EXCERPT;
      return body.substring(0, cut) + " …";
    }

    public boolean isCut() {
      return body.length() > EXCERPT;
    }
  }
}
