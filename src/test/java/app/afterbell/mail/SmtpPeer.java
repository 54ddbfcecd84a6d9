package app.afterbell.mail;

import app.afterbell.jobs.Turn;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real SMTP server in the test's process, and the delivery that talks to it. It can go down, and come back at the
 * same port.
 */
public final class SmtpPeer implements AutoCloseable {

  private final Sql sql;
  private final Delivery delivery;
  private final Clock clock;
  private final int port;
  private GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  public SmtpPeer(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    server.start();
    port = server.getSmtp().getPort();
    delivery = delivery(port, sql, clock);
  }

  static Delivery delivery(int port, Sql sql, Clock clock) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", sender);
    return new Delivery(new Outbox(sql), beans.getBeanProvider(JavaMailSender.class), new Organizations(sql),
        new Sender(""),
        clock);
  }

  /** Sends what is due. */
  public void deliver() {
    delivery.turn(Turn.at(clock.instant()));
  }

  /** Has what the application keeps in the mailbox, because no server is set, sent to this one. */
  public void takeOver() {
    sql.sql("update mail_message set next_attempt_at = created_at where sent_at is null and attempts = 0 and body "
        + "is not null").update();
  }

  public List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  public void goDown() {
    server.stop();
  }

  public void comeBack() {
    server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @Override
  public void close() {
    server.stop();
  }
}
