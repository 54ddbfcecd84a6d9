package app.afterbell.story;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.SignedIn;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * All pages that links and searches lead one person to, as words and fields, by their paths. A line is written
 * where it is seen first: most of a page is on others too. How many lines a page has is said of each.
 */
final class Seen {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern SEARCH = Pattern.compile("<form method=\"post\" action=\"(/[^\"]*)\" role=\"search\"");
  private static final Pattern DATE = Pattern.compile("\\d{4}-(?:\\d\\d|W\\d\\d)(?:-\\d\\d)?(?![0-9a-f])");
  /** Help and settings do not depend on what was taught; staff's lists of everybody have tests of their own. */
  static final Pattern BUT_SESSIONS = Pattern.compile("/|/(?:settings|sign-out|assets)\\b.*|/[a-z]+/help\\b.*"
      + "|/staff(?:/(?:settings|engagements|people|imports|templates|slack|mail)\\b.*)?|.*[?&]sort=.*");
  /** Nobody's words are in the help, and what came by mail or a file is of no story. */
  static final Pattern BUT_HELP = Pattern.compile("/|/(?:sign-out|assets)\\b.*|/[a-z]+/help\\b.*|.*[?&]sort=.*");
  private static final List<String> WORDS = List.of("trinomials", "ana");
  private static final int MOST = 300;

  private final MockMvcTester pages;
  private final Kept kept;
  private final Pattern leftOut;
  private final Set<String> lines = new HashSet<>();
  private final Map<String, List<String>> said = new TreeMap<>();

  Seen(MockMvcTester pages, Kept kept, Pattern leftOut) {
    this.pages = pages;
    this.kept = kept;
    this.leftOut = leftOut;
  }

  String by(Viewer viewer) {
    var cookie = SignedIn.cookie(viewer);
    var seen = new HashSet<String>();
    var ahead = new ArrayDeque<>(List.of("/mentor", "/family", "/staff"));
    for (int i = 0; !ahead.isEmpty() && i < MOST; i++) {
      var path = ahead.remove();
      var page = main(pages.get().uri(URI.create(path)).cookie(cookie).exchange().getResponse());
      if (!leftOut.matcher(path).matches()) {
        say(path, page);
      }
      var found = new ArrayList<>(LINK.matcher(page).results().map(link -> link.group(1)).toList());
      found.stream().map(link -> link.replace("&amp;", "&")).filter(link -> !leftOut.matcher(link).matches())
          .filter(link -> seen.add(DATE.matcher(link).replaceAll("*"))).forEach(ahead::add);
      SEARCH.matcher(page).results().map(form -> form.group(1)).filter(form -> !leftOut.matcher(form).matches())
          .filter(form -> seen.add("POST " + form)).forEach(form -> search(form, cookie));
    }
    var text = new StringBuilder();
    said.forEach((path, words) -> {
      text.append("\n== ").append(path).append(", ").append(words.size()).append(" lines\n");
      words.stream().filter(lines::add).forEach(line -> text.append(line).append('\n'));
    });
    return text.toString();
  }

  private void search(String action, Cookie cookie) {
    WORDS.forEach(word -> say(action + " for " + word, main(pages.post().uri(URI.create(action)).param("q", word)
        .cookie(cookie).with(csrf()).exchange().getResponse())));
  }

  private void say(String path, String page) {
    var words = Words.of(kept.named(page)).lines().toList();
    if (!words.isEmpty()) {
      said.merge(kept.named(path), words, (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
  }

  private static boolean isFile(MockHttpServletResponse response) {
    var type = response.getContentType();
    return type != null && (type.startsWith("text/csv") || type.startsWith("text/calendar"));
  }

  private static String main(MockHttpServletResponse response) {
    try {
      var to = response.getRedirectedUrl();
      var text = response.getContentAsString();
      int from = text.indexOf("<main");
      return to != null ? "<p>leads to " + to + "</p>"
          : isFile(response) ? text.replace("<", "&lt;") : from < 0 ? ""
          : text.substring(from, text.indexOf("</main>"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
