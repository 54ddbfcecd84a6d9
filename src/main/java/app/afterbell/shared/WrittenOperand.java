package app.afterbell.shared;

/** What is multiplied: one letter, or a figure such as 12 or 2.5, or what stands in brackets. */
final class WrittenOperand {

  private WrittenOperand() {}

  static boolean isOne(String text) {
    return end(text, 0) == text.length();
  }

  static boolean begins(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int to = end(text, from);
    return to > from && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)))
        || text.startsWith("(", from);
  }

  static boolean ends(String text) {
    int to = text.length();
    while (to > 0 && text.charAt(to - 1) == ' ') {
      to--;
    }
    int from = to;
    while (from > 0 && isFigure(text.charAt(from - 1))) {
      from--;
    }
    if (from == to && from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    boolean alone = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
    return from < to && alone || to > 0 && text.charAt(to - 1) == ')';
  }

  private static int end(String text, int from) {
    int to = from;
    while (to < text.length() && isFigure(text.charAt(to))) {
      to++;
    }
    return to == from && to < text.length() && Character.isLetter(text.charAt(to)) ? to + 1 : to;
  }

  private static boolean isFigure(char c) {
    return Character.isDigit(c) || c == '.' || c == ',';
  }
}
