package app.afterbell.bench;

import app.afterbell.bench.SmtpSink.Mail;
import app.afterbell.database.SmtpAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A sweep that finds reminders that are due, writes them down and sends them, to a mail server in this process; and the
 * floor: the same mails once more, by the same sender, without a database.
 */
final class Reminders {

  /** As many over one connection as the product sends. */
  private static final int AT_ONCE = 25;

  /** After the last mail that was waited for: long enough for each sweep to run again, and to send one twice. */
  private static final long QUIET_SECONDS = 12;

  private static final long LONGEST_SECONDS = 900;

  /** Per cent of the floor that the sweep must reach. */
  private static final int SHARE = 60;

  /** What the company was filled with is older. */
  private static final String SINCE = "created_at >= timestamptz '" + Company.NOW + "'";

  private final Databases databases;
  private final String database;

  Reminders(Databases databases, String database) {
    this.databases = databases;
    this.database = database;
  }

  /**
   * What came of it.
   *
   * @param mails that came, each to another guardian, none twice
   * @param seconds from the instant at which they became due to the last mail
   * @param firstSeconds of these, to the first mail: the sweep's turn, and what is written down before
   * @param perSecond mails, from due to sent
   * @param floorPerSecond mails, by the same sender alone
   * @param kilobytes of one mail, on the average
   */
  record Result(int mails, double seconds, double firstSeconds, double perSecond, double floorPerSecond,
      double kilobytes) {

    void print() {
      System.out.printf("%-36s %d due, %d sent, none twice, in %.1f s (the first after %.1f s): %.0f/s; %.0f KB each%n",
          "Reminders", mails, mails, seconds, firstSeconds, perSecond, kilobytes);
      System.out.printf("%-36s %.0f/s, of which the sweep does %.0f %% (must be ≥ %d %%%s)%n",
          "Floor: the same mails, sent alone",
          floorPerSecond, 100 * perSecond / floorPerSecond, SHARE, 100 * perSecond < SHARE * floorPerSecond
          ? "  MISSED" : "");
    }
  }

  /** @param warm so many before, measuring nothing */
  Result measure(Path log, int count, int warm) throws Exception {
    try (var server = new SmtpSink()) {
      var address = Map.of("AFTERBELL_SMTP_URL", "smtp://127.0.0.1:" + server.port(), "AFTERBELL_URL",
          "https://bell.example");
      try (var product = Product.start(databases, database, log, address)) {
        makeDue(1, warm);
        await(server, warm);
        server.empty();
        makeDue(0, count);
        long due = System.nanoTime();
        await(server, count);
        quiet();
        var mails = server.empty();
        check(mails, count, count + warm);
        double seconds = (mails.getLast().atNanos() - due) / 1e9;
        return new Result(count, seconds, (mails.getFirst().atNanos() - due) / 1e9, count / seconds,
            floor(server, mails, warm),
            mails.stream().mapToInt(mail -> mail.content().length).average().orElse(0) / 1000);
      }
    }
  }

  // Each family's first guardian, about the family's student of this place: so each mail is another guardian's.
  private void makeDue(int place, int count) throws SQLException {
    try (var connection = databases.connect(database); var statement = connection.createStatement()) {
      statement.execute(Company.remindersDue(place, count));
    }
  }

  private static void await(SmtpSink server, int count) {
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS); server.count() < count; ) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("%d of %d reminders came".formatted(server.count(), count));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static void quiet() {
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS); System.nanoTime() < end; ) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  // What came, and what the product says of it.
  private void check(List<Mail> mails, int count, int written) throws SQLException {
    var times = new HashMap<String, Integer>();
    mails.forEach(mail -> times.merge(mail.recipient(), 1, Integer::sum));
    var ids = mails.stream().map(mail -> mail.header("Message-ID")).collect(Collectors.toSet());
    if (mails.size() != count || times.size() != count || ids.size() != count) {
      throw new IllegalStateException("%d mails came to %d guardians with %d different ids, and %d reminders were due"
          .formatted(mails.size(), times.size(), ids.size(), count));
    }
    long sent = number("select count(*) from mail_message where kind = 'reminder' and sent_at is not null and "
        + "attempts = 1 and " + SINCE);
    long all = number("select count(*) from mail_message where " + SINCE);
    long told = number("select count(*) from notification f join mail_message m on m.id = f.mail_id where m." + SINCE);
    if (sent != written || all != written || told != written) {
      throw new IllegalStateException("%d of %d mails are noted as sent once, for %d notifications, and %d were due"
          .formatted(sent, all, told, written));
    }
  }

  private long number(String sql) throws SQLException {
    try (var connection = databases.connect(database); var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double floor(SmtpSink server, List<Mail> mails, int warm) throws MessagingException {
    var sender = sender(server.port());
    send(sender, mails.subList(0, warm));
    await(server, warm);
    server.empty();
    long begin = System.nanoTime();
    send(sender, mails);
    await(server, mails.size());
    return mails.size() / ((server.empty().getLast().atNanos() - begin) / 1e9);
  }

  private static void send(JavaMailSenderImpl sender, List<Mail> mails) throws MessagingException {
    for (int from = 0; from < mails.size(); from += AT_ONCE) {
      var some = new ArrayList<MimeMessage>();
      for (var mail : mails.subList(from, Math.min(from + AT_ONCE, mails.size()))) {
        some.add(new MimeMessage(sender.getSession(), new ByteArrayInputStream(mail.content())));
      }
      sender.send(some.toArray(MimeMessage[]::new));
    }
  }

  // As Spring Boot makes the product's.
  private static JavaMailSenderImpl sender(int port) {
    var prefix = "spring.mail.properties.";
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    new SmtpAddress("127.0.0.1", port, "", "", false, null).properties().forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        sender.getJavaMailProperties().put(name.substring(prefix.length()), value.toString());
      }
    });
    return sender;
  }
}
