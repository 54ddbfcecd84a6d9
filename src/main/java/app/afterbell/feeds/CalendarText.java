package app.afterbell.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Lines of a calendar as RFC 5545 has them: ended by CR and LF, folded at 75 octets and never within a character, texts
 * with their signs escaped. We write it ourselves: libraries put their clock into each event, so that the same sessions
 * would be other bytes at each fetch.
 */
final class CalendarText {

  private static final int LONGEST = 75;
  private static final byte[] FOLD = {'\r', '\n', ' '};
  private static final byte[] END = {'\r', '\n'};
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);

  /** A line whose value is ours, or an address: nothing in it is escaped. */
  CalendarText line(String name, String value) {
    write((name + ":" + plain(value)).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  CalendarText text(String name, String value) {
    return line(name, escaped(value));
  }

  CalendarText time(String name, Instant at) {
    return line(name, UTC.format(at));
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** A value of a parameter, which has no way to hold a quotation mark. */
  static String quoted(String value) {
    return "\"" + plain(value).replace('"', '\'') + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        .replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\\n");
  }

  // What people type cannot begin a line of its own.
  private static String plain(String value) {
    var plain = new StringBuilder(value.length());
    value.codePoints().filter(sign -> !Character.isISOControl(sign) && sign != '\u2028' && sign != '\u2029')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private void write(byte[] line) {
    int from = 0;
    int room = LONGEST;
    while (line.length - from > room) {
      int to = from + room;
      while ((line[to] & 0xC0) == 0x80) {
        to--;
      }
      bytes.write(line, from, to - from);
      bytes.writeBytes(FOLD);
      from = to;
      room = LONGEST - 1; // the blank counts
    }
    bytes.write(line, from, line.length - from);
    bytes.writeBytes(END);
  }
}
