package app.afterbell.mail;

import app.afterbell.jobs.Turn;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.BeanFactory;

/** A real IMAP server in the test's process, and the sweep that reads its mailbox. */
public final class ImapPeer implements AutoCloseable {

  private static final String USER = "office@afterbell.example";
  private static final String PASSWORD = "secret";

  private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
  private final GreenMailUser mailbox;
  private final Clock clock;
  private final InboxSweep sweep;

  /** @param beans of the application, whose readers it hands messages to */
  public ImapPeer(BeanFactory beans, Clock clock) {
    server.start();
    mailbox = server.setUser(USER, USER, PASSWORD);
    this.clock = clock;
    this.sweep = new InboxSweep(beans.getBean(Inbox.class), InboxAddress.of(url()), clock);
  }

  String url() {
    return "imap://" + USER.replace("@", "%40") + ":" + PASSWORD + "@127.0.0.1:" + server.getImap().getPort()
        + "/INBOX";
  }

  /** Puts a message there, as it came over the wire. */
  public void comes(String message) throws Exception {
    var session = Session.getInstance(new Properties());
    var mime = new MimeMessage(session, new ByteArrayInputStream(message.replace("\r\n", "\n").replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8)));
    mailbox.deliver(mime);
  }

  /** Reads what is new. @return how many were taken */
  public int read() {
    return sweep.turn(Turn.at(clock.instant()));
  }

  /** Which of the messages that are there are flagged, and which seen, in their order: "fs", "f", "s" or "". */
  public List<String> flags() throws Exception {
    var address = Optional.of(url()).flatMap(InboxAddress::of).orElseThrow();
    var session = Session.getInstance(address.properties());
    try (var store = session.getStore(address.protocol())) {
      store.connect(address.host(), address.port(), address.user(), address.password());
      try (var folder = store.getFolder("INBOX")) {
        folder.open(Folder.READ_ONLY);
        var all = new ArrayList<String>();
        for (Message message : folder.getMessages()) {
          all.add((message.isSet(Flags.Flag.FLAGGED) ? "f" : "") + (message.isSet(Flags.Flag.SEEN) ? "s" : ""));
        }
        return all;
      }
    }
  }

  public void goDown() {
    server.stop();
  }

  @Override
  public void close() {
    server.stop();
  }
}
