package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.mail.MailRoom;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SubstituteAnswer;
import app.afterbell.sessions.Substitutions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** R31, R34: who is told that a session is new, and that another mentor takes one. */
@PageTest
class BookingMailTest {

  private static final Instant START = Instant.parse("2026-11-24T21:00:00Z");

  private final Given given;
  private final PlanSweep sweep;
  private final Substitutions substitutions;
  private final Sql sql;
  private final TestClock clock;
  @RegisterExtension
  private final MailRoom smtp;

  BookingMailTest(Given given, PlanSweep sweep, Substitutions substitutions, Sql sql, TestClock clock) {
    this.given = given;
    this.sweep = sweep;
    this.substitutions = substitutions;
    this.sql = sql;
    this.clock = clock;
    smtp = new MailRoom(sql, clock);
  }

  @Test
  void familiesAreToldOnceWhoTakesASessionAndNothingOfPay() throws Exception {
    var session = given.session(Cast.ALGEBRA, START.toString());
    assertThat(substitutions.hand(session, given.maya().id(), given.tomas().id(), 6107, Asker.STAFF, given.tomas(),
        TestClock.START)).isInstanceOf(SubstituteAnswer.Handed.class);
    deliver(Duration.ofMinutes(9));
    assertThat(smtp.received()).isEmpty();
    deliver(Duration.ofMinutes(2));
    deliver(Duration.ofMinutes(30));
    var elena = to(Cast.ELENA);
    assertThat(elena.getSubject()).isEqualTo("Another mentor: Algebra II, Tuesday, November 24");
    assertThat(text(elena)).startsWith("On Tuesday, November 24, 4:00 to 5:00 pm, Tomás Núñez takes this session.")
        .contains("It costs what it would have.");
    assertThat(text(elena).replaceAll("http\\S+", "")).as("beside its link, whose id can have any digits")
        .doesNotContain("61", "$");
    assertThat(smtp.to(given.person(Cast.TOMAS).email())).isEmpty();
    assertThat(smtp.received()).extracting(mail -> mail.getAllRecipients()[0])
        .doesNotHaveDuplicates();
  }

  @Test
  void aBookingIsToldWhenItCanNoLongerBeTakenBack() throws Exception {
    var session = given.session(Cast.ALGEBRA, "2026-12-02T20:00:00Z");
    sql.sql("""
            with booking as (
              insert into session_booking (session_id, booked_by, booked_at, undo_until)
              values (:id, :elena, :now, :now::timestamptz + interval '10 minutes')),
            news as (
              insert into plan_news (session_id, revision, due_at)
              values (:id, 0, :now::timestamptz + interval '10 minutes'))
            update session set booked = true where id = :id
            """).param("id", session).param("elena", given.elena().id()).param("now", clock.instant()).update();
    deliver(Duration.ofMinutes(9));
    assertThat(smtp.received()).isEmpty();
    deliver(Duration.ofMinutes(1));
    var maya = to(Cast.MAYA);
    assertThat(maya.getSubject()).isEqualTo("Booked: Algebra II, Wednesday, December 2");
    assertThat(text(maya)).startsWith("Booked: Wednesday, December 2, 3:00 to 4:00 pm (")
        .contains("Elena Rivera booked it", "/mentor/sessions/" + session.value()).doesNotContain("billed", "$");
    assertThat(to(Cast.ELENA).getReplyTo()[0].toString()).contains(given.person(Cast.MAYA).email());
    deliver(Duration.ofMinutes(10));
    assertThat(smtp.to(given.person(Cast.MAYA).email())).as("once").hasSize(1);
  }

  private MimeMessage to(String member) {
    return smtp.firstTo(given.person(member).email());
  }

  private void deliver(Duration later) {
    clock.advance(later);
    sweep.turn(Turn.at(clock.instant()));
    smtp.deliver();
  }

  private static String text(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n");
  }
}
