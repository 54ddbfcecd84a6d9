package app.afterbell.sessions;

/**
 * What people write: any Unicode, but no control characters other than line breaks and tabs, and no half characters.
 */
final class Text {

  private Text() {}

  static boolean isText(String written) {
    return written.codePoints().allMatch(Text::isWritten);
  }

  private static boolean isWritten(int c) {
    return c == '\n' || c == '\r' || c == '\t' || !(Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
  }
}
