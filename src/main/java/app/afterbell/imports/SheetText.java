package app.afterbell.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's bytes as text: UTF-8 with or without byte-order mark, or UTF-16 with one, as spreadsheets save it. Anything
 * else is a problem and not guessed: a name that is read in the wrong encoding would be wrong for good.
 */
final class SheetText {

  private SheetText() {}

  static Optional<String> of(Upload upload, Findings findings) {
    var bytes = upload.content();
    if (bytes.length > Upload.LARGEST) {
      findings.problem(upload.name(), 0, null, null, "imports.problem.too_large");
      return Optional.empty();
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      findings.problem(upload.name(), 0, null, null, "imports.problem.workbook");
      return Optional.empty();
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(upload, 3, StandardCharsets.UTF_8, findings);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(upload, 2, StandardCharsets.UTF_16LE, findings);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(upload, 2, StandardCharsets.UTF_16BE, findings);
    }
    return decode(upload, 0, StandardCharsets.UTF_8, findings);
  }

  private static Optional<String> decode(Upload upload, int from, Charset charset, Findings findings) {
    var in = ByteBuffer.wrap(upload.content(), from, upload.content().length - from);
    var out = CharBuffer.allocate(upload.content().length - from + 1);
    var decoder = charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result = decoder.decode(in, out, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException _) {
      findings.problem(upload.name(), lines(out.flip()), null, null, "imports.problem.encoding");
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private static int lines(CharSequence read) {
    int lines = 1;
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == read.length() || read.charAt(i + 1) != '\n'))) {
        lines++;
      }
    }
    return lines;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
