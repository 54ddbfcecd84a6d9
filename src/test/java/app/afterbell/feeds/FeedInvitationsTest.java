package app.afterbell.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.mail.MailRoom;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Moves;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** R35: invitations by mail, over SMTP, as mail programs take them. */
@PageTest
class FeedInvitationsTest {

  private static final Instant START = Instant.parse("2026-11-24T21:00:00Z");

  private final Given given;
  private final Invitations invitations;
  private final OccasionsQuery occasions;
  private final Moves moves;
  private final List<Sweep> sweeps;
  private final Sql sql;
  private final TestClock clock;
  @RegisterExtension
  private final MailRoom smtp;

  FeedInvitationsTest(Given given, Invitations invitations, OccasionsQuery occasions, Moves moves, List<Sweep> sweeps,
      Sql sql, TestClock clock) {
    this.given = given;
    this.invitations = invitations;
    this.occasions = occasions;
    this.moves = moves;
    this.sweeps = sweeps;
    this.sql = sql;
    this.clock = clock;
    smtp = new MailRoom(sql, clock);
  }

  private void wants(Viewer... people) {
    for (var person : people) {
      invitations.choose(person.id(), true, clock.instant());
    }
  }

  // In the order in which a running instance would come to them; twice, as instances do.
  private List<MimeMessage> sentAfter(Duration time) {
    clock.advance(time);
    var before = smtp.received().stream().map(FeedInvitationsTest::id).toList();
    for (var key : List.of("notifications.sweep.plans", "feeds.sweep.invitations", "feeds.sweep.invitations")) {
      sweeps.stream().filter(sweep -> sweep.key().equals(key)).findFirst().orElseThrow().turn(Turn.at(clock.instant()));
    }
    smtp.deliver();
    return smtp.received().stream().filter(one -> !before.contains(id(one))).toList();
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<MimeMessage> withEvent(List<MimeMessage> all) {
    return all.stream().filter(one -> !parts(one, "text/calendar").isEmpty()).toList();
  }

  private static List<Part> parts(Part part, String type) {
    try {
      var found = new ArrayList<Part>();
      if (part.getContent() instanceof Multipart many) {
        for (int i = 0; i < many.getCount(); i++) {
          found.addAll(parts(many.getBodyPart(i), type));
        }
      } else if (part.isMimeType(type)) {
        found.add(part);
      }
      return found;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] event(MimeMessage message) throws Exception {
    return parts(message, "text/calendar").getFirst().getInputStream().readAllBytes();
  }

  private static VEvent read(MimeMessage message) throws Exception {
    return Read.events(event(message)).getFirst();
  }

  private static String unfolded(MimeMessage message) throws Exception {
    return new String(event(message), StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  @Test
  void sendsOneMailASessionThatEachProgramTakes() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    wants(given.elena());
    var sent = sentAfter(Duration.ZERO);

    assertThat(sent).hasSize(1);
    var mail = sent.getFirst();
    assertThat(mail.isMimeType("multipart/mixed")).isTrue();
    var mixed = (Multipart) mail.getContent();
    assertThat(mixed.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
    var alternative = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(List.of(alternative.getBodyPart(0).isMimeType("text/plain"), alternative.getBodyPart(1).isMimeType(
        "text/html"), alternative.getBodyPart(2).isMimeType("text/calendar"))).containsOnly(true);
    assertThat(alternative.getCount()).isEqualTo(3);
    var type = new ContentType(alternative.getBodyPart(2).getContentType());
    assertThat(type.getParameter("method")).isEqualTo("REQUEST");
    assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(event(mail));
    var from = mail.getFrom()[0].toString();
    assertThat(unfolded(mail)).contains("\r\nMETHOD:REQUEST\r\n").containsOnlyOnce("ATTENDEE;")
        .contains(";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + given.person(Cast.ELENA).email() + "\r\n")
        .contains(":mailto:" + from.substring(from.indexOf('<') + 1, from.indexOf('>')) + "\r\n");
    assertThat(Read.value(read(mail), Property.UID)).isEqualTo(session.value() + "@afterbell");
    assertThat(mail.getSubject()).doesNotContain("Ana");
    assertThat(sentAfter(Duration.ofMinutes(20))).as("and no second one").isEmpty();
  }

  @Test
  void sendsNoneUnlessSomebodyWantsThem() {
    given.session(given.engagement(Cast.ALGEBRA), START);
    assertThat(sentAfter(Duration.ZERO)).isEmpty();
    wants(given.elena());
    invitations.choose(given.elena().id(), false, clock.instant());
    assertThat(sentAfter(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void invitesAsSessionsComeWithinTwoWeeks() {
    for (int week = 0; week < 8; week++) {
      given.session(given.engagement(Cast.ALGEBRA), START.plus(Duration.ofDays(7L * week)));
    }
    wants(given.elena());
    assertThat(invitations.ahead(given.elena().id(), clock.instant())).isEqualTo(2);
    assertThat(sentAfter(Duration.ZERO)).hasSize(2);
    assertThat(sentAfter(Duration.ofDays(7))).hasSize(1);
  }

  @Test
  void updatesAndCancelsTheSameEventWithTheMailThatTellsOfIt() throws Exception {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    wants(given.elena());
    sentAfter(Duration.ZERO);
    given.moved(session, Asker.MENTOR, given.maya(), START.plus(Duration.ofHours(2)), clock.instant());
    assertThat(sentAfter(Duration.ofMinutes(9))).as("it can be taken back").isEmpty();

    var told = sentAfter(Duration.ofMinutes(1));
    assertThat(withEvent(told)).hasSize(1);
    var moved = withEvent(told).getFirst();
    assertThat(moved.getSubject()).startsWith("Moved");
    assertThat(read(moved).<Property>getProperty(Property.SEQUENCE).orElseThrow().getValue()).isEqualTo("1");
    assertThat(Read.value(read(moved), Property.DTSTART)).isEqualTo("20261124T230000Z");
    assertThat(withEvent(sentAfter(Duration.ofMinutes(20)))).as("no second mail").isEmpty();

    given.cancelled(session, Asker.MENTOR, given.maya(), clock.instant());
    var cancelled = withEvent(sentAfter(Duration.ofMinutes(10)));
    assertThat(cancelled).hasSize(1);
    assertThat(unfolded(cancelled.getFirst())).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    assertThat(Read.value(read(cancelled.getFirst()), Property.UID)).isEqualTo(session.value() + "@afterbell");
  }

  @Test
  void saysNothingOfWhatIsTakenBack() {
    var session = given.session(given.engagement(Cast.ALGEBRA), START);
    wants(given.elena());
    sentAfter(Duration.ZERO);
    given.moved(session, Asker.MENTOR, given.maya(), START.plus(Duration.ofHours(2)), clock.instant());
    sentAfter(Duration.ofMinutes(5));
    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), clock.instant());
    assertThat(sentAfter(Duration.ofMinutes(30))).isEmpty();
  }

  @Test
  void cancelsForAFamilyWhoseStudentLeaves() throws Exception {
    given.session(given.engagement(Cast.ROBOTICS), START);
    wants(given.elena(), given.viewer(Cast.AVI));
    assertThat(sentAfter(Duration.ZERO)).hasSize(2);
    given.leaves(Cast.LUCIA, Cast.ROBOTICS, clock.instant());

    var sent = withEvent(sentAfter(Duration.ofMinutes(16)));
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().getAllRecipients()[0].toString()).isEqualTo(given.person(Cast.ELENA).email());
    assertThat(unfolded(sent.getFirst())).contains("METHOD:CANCEL", "SEQUENCE:1").doesNotContain("Noa", "Maya");
  }

  @Test
  void tellsBothMentorsAndTheFamilyOfASubstituteWhenItCanNotBeTakenBack() throws Exception {
    given.session(given.engagement(Cast.ALGEBRA), START);
    wants(given.elena(), given.maya(), given.tomas());
    assertThat(sentAfter(Duration.ZERO)).hasSize(2);
    sql.sql("""
            with entry as (
              insert into plan_entry (session_id, revision, kind, recorded_at, recorded_by, asked_by, starts_at,
                                      planned_minutes, mentor_id)
              select id, 1, 'substituted', :now, :maya, 'mentor', starts_at, planned_minutes, :tomas from session)
            update session set mentor_id = :tomas, plan_revision = 1
            """)
        .param("now", clock.instant())
        .param("maya", given.maya().id())
        .param("tomas", given.tomas().id())
        .update();
    assertThat(sentAfter(Duration.ofMinutes(9))).isEmpty();

    var sent = sentAfter(Duration.ofMinutes(7));
    assertThat(sent).extracting(one -> one.getAllRecipients()[0] + " "
            + unfolded(one).replaceAll("(?s).*METHOD:(\\w+).*SEQUENCE:(\\d).*", "$1 $2"))
        .containsExactlyInAnyOrder(given.person(Cast.MAYA).email() + " CANCEL 1",
            given.person(Cast.TOMAS).email() + " REQUEST 1", given.person(Cast.ELENA).email() + " REQUEST 1");
  }

  @Test
  void isSentOnceByTwoInstancesAtOnce() {
    given.session(given.engagement(Cast.ALGEBRA), START);
    wants(given.elena(), given.maya(), given.ana());
    var sweep = sweeps.stream().filter(one -> one.key().equals("feeds.sweep.invitations")).findFirst().orElseThrow();
    var both = List.of(new Thread(() -> sweep.turn(Turn.at(clock.instant()))),
        new Thread(() -> sweep.turn(Turn.at(clock.instant()))));
    both.forEach(Thread::start);
    both.forEach(thread -> {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    assertThat(sql.sql("select count(*) from mail_message where calendar is not null").one(Integer.class)).isEqualTo(3);
  }

  @Test
  void showsTheHigherNumberInTheFeed() {
    given.session(given.engagement(Cast.ALGEBRA), START);
    wants(given.elena());
    sentAfter(Duration.ZERO);
    sql.sql("update calendar_told set sequence = 7").update();

    assertThat(occasions.of(given.elena().id(), clock.instant(), START.plusSeconds(1), clock.instant()))
        .singleElement().extracting(Occasion::sequence).isEqualTo(7);
  }
}
