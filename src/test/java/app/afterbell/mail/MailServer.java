package app.afterbell.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A small SMTP server that tells a test of each letter before it says that it has taken it, and may offer STARTTLS. */
final class MailServer implements AutoCloseable {

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final @Nullable SSLContext tls;
  private final Consumer<String> onLetter;
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private final List<String> greetings = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean encrypted;

  MailServer(Consumer<String> onLetter) throws IOException {
    this(null, onLetter);
  }

  MailServer(@Nullable SSLContext tls, Consumer<String> onLetter) throws IOException {
    this.tls = tls;
    this.onLetter = onLetter;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The recipients of what it has taken, in order. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  List<String> greetings() {
    return List.copyOf(greetings);
  }

  /** Whether the last letter came by TLS. */
  boolean encrypted() {
    return encrypted;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void serve() {
    try {
      while (true) {
        var socket = listening.accept();
        Thread.ofVirtual().start(() -> {
          try (socket) {
            talk(socket, "220 here\r\n");
          } catch (SSLException | SocketException e) {
            // the other side did not want to
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
      }
    } catch (SocketException closed) {
      // the test is over
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void talk(Socket socket, String first) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    var out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print(first);
    var recipient = "";
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("EHLO ")) {
        greetings.add(line.substring("EHLO ".length()));
        out.print(tls != null && !(socket instanceof SSLSocket) ? "250-here\r\n250 STARTTLS\r\n" : "250 here\r\n");
      } else if (line.equals("STARTTLS") && tls != null) {
        out.print("220 go on\r\n");
        var secret = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), false);
        secret.setUseClientMode(false);
        talk(secret, "");
        return;
      } else if (line.startsWith("RCPT TO:")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        out.print("250 fine\r\n");
      } else if (line.equals("DATA")) {
        out.print("354 go on\r\n");
        while (!".".equals(in.readLine())) {
          // the letter
        }
        encrypted = socket instanceof SSLSocket;
        onLetter.accept(recipient);
        taken.add(recipient);
        out.print("250 taken\r\n");
      } else {
        out.print("250 fine\r\n");
      }
    }
  }
}
