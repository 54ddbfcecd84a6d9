package app.afterbell.outstanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a text says how somebody can be reached, or leads elsewhere: links, mail addresses, accounts, phone numbers. */
final class Contacts {

  // None begins in the midst of a word that it could have begun with: a text of 20,000 letters would be read 20,000 times.
  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("(!?\\[)[^\\]\\n]*(\\]\\((?:[^()\\s]++|\\([^()\\s]*+\\))*+(?:\\s+\"[^\"\\n]*\")?\\))");
  private static final Pattern MAIL =
      Pattern.compile("<?(?:mailto:)?(?:\\G|(?<![\\p{L}\\p{N}._%+'’-]))[\\p{L}\\p{N}._%+'’-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+>?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK = Pattern.compile(
      "<?(?:(?:https?|ftp)://|www\\.|(?<![\\p{L}\\p{N}-]\\.?)(?:[\\p{L}\\p{N}-]++\\.)++[\\p{L}]{2,}/)[^\\s<>]*[^\\s<>.,;:!?)\\]\"'’]>?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ACCOUNT = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_])?");

  // Numbers of exercises stand in notes too: a phone number is grouped as one, is long, or begins with a plus or a zero.
  private static final Pattern PHONE = Pattern.compile(
      "\\+\\d[\\d ()./-]{6,18}\\d|\\(\\d{2,5}\\) ?\\d{3,4}[ -]?\\d{3,5}|\\b\\d{3}[-. ]\\d{3}[-. ]\\d{4}\\b"
          + "|\\b0\\d{2,4}[ /-]?\\d{3,4}[ -]?\\d{3,5}\\b|(?<![\\d.,])\\d{9,15}(?![\\d.,]\\d)");

  private Contacts() {}

  static List<Span> in(String text) {
    var spans = new ArrayList<Span>();
    var links = MARKDOWN_LINK.matcher(text);
    while (links.find()) {
      spans.add(new Span(links.start(1), links.end(1), ""));
      spans.add(new Span(links.start(2), links.end(2), ""));
    }
    add(spans, MAIL, text, "(mail address)");
    add(spans, LINK, text, "(link)");
    add(spans, ACCOUNT, text, "(account)");
    add(spans, PHONE, text, "(phone number)");
    return spans;
  }

  private static void add(List<Span> spans, Pattern pattern, String text, String words) {
    var found = pattern.matcher(text);
    while (found.find()) {
      if (spans.stream().noneMatch(span -> span.meets(found.start(), found.end()))) {
        spans.add(new Span(found.start(), found.end(), words));
      }
    }
  }
}
