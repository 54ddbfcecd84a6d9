package app.afterbell.notifications;

import app.afterbell.jobs.Turn;
import app.afterbell.mail.MailRoom;
import app.afterbell.people.People;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reminders of a club of two families, sent to a real SMTP server, as tests send them. */
abstract class MailedReminders {

  static final String SECRET_OF_NOA = "Noa mixed up volts and amperes";
  static final String PART_OF_LUCIA = "Lucía soldered the whole board";

  final Given given;
  final ReminderSweep sweep;
  final People people;
  final MockMvcTester pages;
  final Sql sql;
  final TestClock clock;
  @RegisterExtension
  final MailRoom smtp;

  MailedReminders(Given given, ReminderSweep sweep, People people, MockMvcTester pages, Sql sql, TestClock clock) {
    this.given = given;
    this.sweep = sweep;
    this.people = people;
    this.pages = pages;
    this.sql = sql;
    this.clock = clock;
    smtp = new MailRoom(sql, clock);
  }

  final MimeMessage reminderOf(String guardian) {
    noted(0, 4);
    deliver();
    return of(guardian);
  }

  final MimeMessage of(String guardian) {
    return smtp.firstTo(given.person(guardian).email());
  }

  final void noted(int from, int to) {
    for (int i = from; i < to; i++) {
      var at = Instant.parse(i < 4 ? "2026-11-16T21:00:00Z" : "2026-10-26T20:00:00Z");
      given.noted(given.session(given.engagement(Cast.ALGEBRA), at.plus(Duration.ofDays(i < 4 && i == 3 ? 4 : i))),
          Given.NOTES, clock.instant());
    }
  }

  final void deliver() {
    clock.advance(Duration.ofMinutes(10));
    sweep.turn(Turn.at(clock.instant()));
    smtp.deliver();
  }

  final boolean isTo(MimeMessage mail, String member) {
    return MailRoom.recipient(mail).equals(given.person(member).email());
  }

  static String text(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  static String found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst()
        .map(found -> found.group(1) + " " + found.group(2)).orElseThrow();
  }
}
