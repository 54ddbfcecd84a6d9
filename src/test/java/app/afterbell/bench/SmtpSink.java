package app.afterbell.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes everything and does nothing with it: what is measured is who sends. It speaks as much of RFC
 * 5321 as a client needs that pipelines nothing.
 */
final class SmtpSink implements AutoCloseable {

  /** @param content as it came over the wire, without the dots that were put before dots */
  record Mail(String recipient, byte[] content, long atNanos) {

    String header(String name) {
      var prefix = name.toLowerCase(Locale.ROOT) + ":";
      return new String(content, StandardCharsets.ISO_8859_1).lines().takeWhile(line -> !line.isEmpty())
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix)).findFirst()
          .map(line -> line.substring(prefix.length()).strip()).orElse("");
    }
  }

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ConcurrentLinkedQueue<Mail> mails = new ConcurrentLinkedQueue<>();

  SmtpSink() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  int count() {
    return mails.size();
  }

  /** What came since the last time, in the order in which it came. */
  List<Mail> empty() {
    var all = new ArrayList<Mail>();
    for (var mail = mails.poll(); mail != null; mail = mails.poll()) {
      all.add(mail);
    }
    return all;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException _) {
        // closed
      }
    }
  }

  private void talk(Socket client) {
    try (client; var in = new BufferedInputStream(client.getInputStream()); var out = client.getOutputStream()) {
      client.setTcpNoDelay(true);
      say(out, "220 sink ready");
      var recipient = "";
      for (var line = line(in); line != null; line = line(in)) {
        switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
          case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
          case "HELO", "MAIL", "RSET", "NOOP" -> say(out, "250 fine");
          case "RCPT" -> {
            recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            say(out, "250 fine");
          }
          case "DATA" -> {
            say(out, "354 go on");
            mails.add(new Mail(recipient, data(in), System.nanoTime()));
            say(out, "250 taken");
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "502 unknown here");
        }
      }
    } catch (IOException _) {
      // the client is gone: what it had finished counts
    }
  }

  private static byte[] data(InputStream in) throws IOException {
    var content = new ByteArrayOutputStream(16_384);
    for (var line = line(in); !".".equals(line); line = line(in)) {
      if (line == null) {
        throw new IOException("the client hung up in the middle of a message");
      }
      content.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
      content.write('\r');
      content.write('\n');
    }
    return content.toByteArray();
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var line = new StringBuilder(120);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
