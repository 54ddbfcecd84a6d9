package app.afterbell.outstanding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Where a text says how somebody can be reached, or leads elsewhere: links, mail addresses, accounts, phone numbers.
 * Each is looked for from the sign that makes it one, an @ or a slash, and no character is looked at again and again.
 */
final class Contacts {

  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_])?");

  // Numbers of exercises stand in notes too: a phone number is grouped as one, is long, or begins with a plus or a
  // zero.
  private static final Pattern PHONE = Pattern.compile(
      "\\+\\d[\\d ()./-]{6,18}\\d|\\(\\d{2,5}\\) ?\\d{3,4}[ -]?\\d{3,5}|(?<!\\w)\\d{3}[-. ]\\d{3}[-. ]\\d{4}(?!\\w)"
          + "|(?<!\\w)0\\d{2,4}[ /-]?\\d{3,4}[ -]?\\d{3,5}(?!\\w)|(?<![\\d.,])\\d{9,15}(?![\\d.,]\\d)");

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final Taken taken = new Taken(List.of());

  private Contacts(String text) {
    this.text = text;
  }

  static List<Span> in(String text) {
    var contacts = new Contacts(text);
    new MarkdownLinks(text).find().forEach(contacts::add);
    contacts.mails();
    contacts.links();
    contacts.all(ACCOUNT, "(account)");
    contacts.all(PHONE, "(phone number)");
    return contacts.spans;
  }

  // ana.reyes@example.org, <mailto:ana@example.org>
  private void mails() {
    int last = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int from = back(at, last, c -> isName(c) || "._%+'’".indexOf(c) >= 0);
      int to = domainEnd(at + 1);
      if (from == at || to < 0) {
        continue;
      }
      if (from - 7 >= last && text.regionMatches(true, from - 7, "mailto:", 0, 7)) {
        from -= 7;
      }
      last = inBrackets(from, to, last, "(mail address)");
    }
  }

  // Behind "example.org"; -1 where there are no two parts.
  private int domainEnd(int from) {
    int end = -1;
    int at = ahead(from, Contacts::isName);
    boolean part = at > from;
    while (part && at < text.length() && text.charAt(at) == '.') {
      int next = ahead(at + 1, Contacts::isName);
      part = next > at + 1;
      if (part) {
        end = next;
        at = next;
      }
    }
    return end;
  }

  // http://example.org/a, www.example.org, example.org/a: up to the blank, without the sentence's marks.
  private void links() {
    for (int from = 0; from < text.length();) {
      int to = ahead(from, c -> !isBlank(c) && c != '<' && c != '>');
      if (to == from) {
        from++;
        continue;
      }
      int end = to;
      while (end > from && ".,;:!?)]\"'’".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      int start = linkStart(from, end);
      if (start >= 0) {
        inBrackets(start, end, 0, "(link)");
      }
      from = to;
    }
  }

  // The earliest beginning of a link that says something beyond it; -1 for none.
  private int linkStart(int from, int end) {
    int start = -1;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c == '/') {
        int domain = domainStart(from, at);
        if (domain >= 0 && at + 1 < end) {
          return start < 0 ? domain : Math.min(start, domain);
        }
      }
      int prefix = start >= 0 ? 0 : prefixAt(at);
      if (prefix > 0 && at + prefix < end) {
        start = at;
      }
    }
    return start;
  }

  private int prefixAt(int at) {
    for (var prefix : List.of("http://", "https://", "ftp://", "www.")) {
      if (text.regionMatches(true, at, prefix, 0, prefix.length())) {
        return prefix.length();
      }
    }
    return 0;
  }

  // Where "sub.example.org" begins whose end this slash is; -1 where it is the end of none.
  private int domainStart(int from, int slash) {
    int at = back(slash, from, Character::isLetter);
    if (text.codePointCount(at, slash) < 2) {
      return -1;
    }
    int start = -1;
    while (at > from && text.charAt(at - 1) == '.') {
      int label = back(at - 1, from, Contacts::isName);
      if (label == at - 1) {
        break;
      }
      start = label;
      at = label;
    }
    return start;
  }

  private int inBrackets(int from, int to, int least, String words) {
    int start = from > least && text.charAt(from - 1) == '<' ? from - 1 : from;
    int end = to < text.length() && text.charAt(to) == '>' ? to + 1 : to;
    addFree(new Span(start, end, words));
    return end;
  }

  private void all(Pattern pattern, String words) {
    var found = pattern.matcher(text);
    while (found.find()) {
      addFree(new Span(found.start(), found.end(), words));
    }
  }

  private void addFree(Span span) {
    if (!taken.meets(span.from(), span.to())) {
      add(span);
    }
  }

  private void add(Span span) {
    spans.add(span);
    taken.add(span);
  }

  private int ahead(int from, IntPredicate belongs) {
    int at = from;
    while (at < text.length() && belongs.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private int back(int from, int least, IntPredicate belongs) {
    int at = from;
    while (at > least && belongs.test(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at;
  }

  private static boolean isName(int c) {
    return c == '-' || Character.isLetter(c) || switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
