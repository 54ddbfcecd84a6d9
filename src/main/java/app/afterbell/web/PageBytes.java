package app.afterbell.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as it is written, in one row of bytes: it is thousands of small pieces, most of them ASCII. */
final class PageBytes implements TemplateOutput {

  private byte[] bytes = new byte[32 * 1024];
  private int length;

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int from, int to) {
    need(to - from);
    for (int i = from; i < to; i++) {
      char sign = text.charAt(i);
      if (sign >= 0x80) {
        writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[length++] = (byte) sign;
    }
  }

  @Override
  public void writeBinaryContent(byte[] piece) {
    need(piece.length);
    System.arraycopy(piece, 0, bytes, length, piece.length);
    length += piece.length;
  }

  private void need(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
    }
  }
}
