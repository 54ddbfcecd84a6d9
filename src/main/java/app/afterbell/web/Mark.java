package app.afterbell.web;

import java.time.Duration;
import java.time.Instant;

/**
 * A second part of a page's fingerprint, for which the page itself asks nothing: it says when it was made, and is told
 * again of what was done since.
 *
 * @param count of what was done lately, and newest when the last of it was done
 */
public record Mark(int count, Instant newest) {

  private static final char BEFORE = '/';
  private static final String MADE = "@";

  // What was done just before a page was made may not have been there yet for it: rather told twice than never.
  private static final Duration SLACK = Duration.ofSeconds(2);

  /** Behind a page's own fingerprint, where it is made now. */
  public static String made(String seen, Instant now) {
    return seen + BEFORE + MADE + now.minus(SLACK).toEpochMilli();
  }

  /** Behind a reader's own fingerprint, as it is by now. */
  public String beside(String seen) {
    return seen + BEFORE + count + "." + newest.toEpochMilli();
  }

  /** Whether a page that was told this does not show what another fingerprint says. */
  static boolean isNews(String told, String seen) {
    var mark = mark(seen);
    var shown = mark(told);
    if (!own(told).equals(own(seen))) {
      return true;
    }
    return shown.startsWith(MADE)
        ? !mark.isEmpty() && Long.parseLong(mark.substring(mark.indexOf('.') + 1)) > number(shown.substring(1))
        : !shown.equals(mark);
  }

  private static String own(String seen) {
    int at = seen.indexOf(BEFORE);
    return at < 0 ? seen : seen.substring(0, at);
  }

  private static String mark(String seen) {
    int at = seen.indexOf(BEFORE);
    return at < 0 ? "" : seen.substring(at + 1);
  }

  // It comes from a browser: what is none is as old as can be.
  private static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }
}
