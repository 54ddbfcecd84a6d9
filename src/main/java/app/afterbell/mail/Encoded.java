package app.afterbell.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;

/**
 * A text as mail carries it (RFC 2045), in UTF-8, with lines that end by CR and LF: as it is where each server can pass
 * it on; else so that what is ASCII stays legible; where less than half of it is, in base64.
 *
 * @param way the value of Content-Transfer-Encoding
 */
record Encoded(String way, byte[] bytes) {

  private static final int LONGEST_LINE = 998;
  private static final int LONGEST_QUOTED = 76;
  private static final int LONGEST_SIGN = 3;
  // bytes, so that each line has 76 signs at the most, the first one with its name
  private static final int LONGEST_WORD = 39;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  static Encoded of(String text) {
    var bytes = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    int others = 0;
    int line = 0;
    int longest = 0;
    for (byte b : bytes) {
      others += b < 0 || b == 0 ? 1 : 0;
      line = b == '\n' ? 0 : b == '\r' ? line : line + 1;
      longest = Math.max(longest, line);
    }
    if (others == 0 && longest <= LONGEST_LINE) {
      return new Encoded("7bit", bytes);
    }
    return others > bytes.length / 2
        ? new Encoded("base64", Base64.getMimeEncoder().encode(bytes))
        : new Encoded("quoted-printable", quoted(bytes));
  }

  /** One line of a letter's head (RFC 2047): as it is, or in words, one to a line. */
  static String words(String line) {
    if (line.length() <= LONGEST_QUOTED && line.chars().allMatch(c -> c >= ' ' && c < 127) && !line.contains("=?")) {
      return line;
    }
    var words = new ArrayList<String>();
    int begin = 0;
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int sign = line.codePointAt(i);
      int width = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
      if (bytes + width > LONGEST_WORD) {
        words.add(word(line.substring(begin, i)));
        begin = i;
        bytes = 0;
      }
      bytes += width;
      i += Character.charCount(sign);
    }
    words.add(word(line.substring(begin)));
    return String.join("\r\n ", words);
  }

  private static String word(String part) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "?=";
  }

  // Into a row of bytes that holds the longest that it can become: a stream asks for its lock at each of thousands.
  private static byte[] quoted(byte[] bytes) {
    var out = new byte[LONGEST_SIGN * (bytes.length + bytes.length / (LONGEST_QUOTED / LONGEST_SIGN - 1) + 1)];
    int length = 0;
    int column = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '\r') { // and the line feed after it
        out[length++] = '\r';
        out[length++] = '\n';
        column = 0;
        i++;
        continue;
      }
      boolean asItIs = b > ' ' && b < 127 && b != '=' || isBlank(b) && !endsLine(bytes, i);
      int width = asItIs ? 1 : LONGEST_SIGN;
      if (column + width >= LONGEST_QUOTED) { // one is left for the sign that the line goes on
        out[length++] = '=';
        out[length++] = '\r';
        out[length++] = '\n';
        column = 0;
      }
      column += width;
      if (asItIs) {
        out[length++] = b;
      } else {
        out[length++] = '=';
        out[length++] = HEX[(b & 0xF0) >> 4];
        out[length++] = HEX[b & 0xF];
      }
    }
    return Arrays.copyOf(out, length);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  // A blank there could be lost on the way.
  private static boolean endsLine(byte[] bytes, int i) {
    return i + 1 == bytes.length || bytes[i + 1] == '\r';
  }
}
