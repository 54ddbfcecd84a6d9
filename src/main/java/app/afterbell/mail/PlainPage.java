package app.afterbell.mail;

/** A plain text as a page of HTML that reads the same, for mail programs that show an invitation's HTML alone. */
final class PlainPage {

  private PlainPage() {}

  static String of(String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    return "<!doctype html>\n<html lang=\"en\"><body><p>"
        + escaped.strip().replace("\n", "<br>\n") + "</p></body></html>\n";
  }
}
