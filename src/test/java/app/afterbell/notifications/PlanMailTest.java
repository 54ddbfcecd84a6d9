package app.afterbell.notifications;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.mail.MailRoom;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.ProposalReply;
import app.afterbell.sessions.Proposals;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R14: everybody concerned is told by mail when it can no longer be taken back, in one thread, and answers reach the
 * mentor.
 */
@PageTest
class PlanMailTest {

  private static final Instant START = Instant.parse("2026-11-24T21:00:00Z");

  private final Given given;
  private final PlanSweep sweep;
  private final Cancellations cancellations;
  private final Moves moves;
  private final Proposals proposals;
  private final Sql sql;
  private final TestClock clock;
  private final TransactionTemplate transaction;
  @RegisterExtension
  private final MailRoom smtp;

  PlanMailTest(
      Given given, PlanSweep sweep, Cancellations cancellations, Moves moves, Proposals proposals,
      Sql sql, TestClock clock, TransactionTemplate transaction) {
    this.transaction = transaction;
    this.given = given;
    this.sweep = sweep;
    this.cancellations = cancellations;
    this.moves = moves;
    this.proposals = proposals;
    this.sql = sql;
    this.clock = clock;
    smtp = new MailRoom(sql, clock);
  }

  @Test
  void tellsEverybodyConcernedInOneThreadWhoseAnswersReachTheMentor() throws Exception {
    var session = lateByElena();
    deliver(Duration.ofMinutes(10));

    var elena = to(Cast.ELENA);
    assertThat(elena.getSubject()).startsWith("Cancelled: ").endsWith(", Tuesday, November 24").doesNotContain("Ana");
    assertThat(text(elena)).startsWith("Cancelled: Tuesday, November 24, 4:00 to 5:00 pm (")
        .contains("Maya Okafor", "For the bill it counts as Cancelled (billable).",
            "/family/sessions/" + session.value())
        .doesNotContain("pay");
    assertThat(elena.getReplyTo()[0].toString()).contains(given.person(Cast.MAYA).email());
    var maya = to(Cast.MAYA);
    assertThat(text(maya)).startsWith("Cancelled: ")
        .contains("For the bill and your pay it counts as Cancelled (billable).");
    assertThat(maya.getReplyTo()[0].toString()).contains(given.person(Cast.ELENA).email());
    for (var mail : smtp.received()) {
      assertThat(mail.getHeader("References")).containsExactly("<" + session.value() + "@riverbend.example>");
      assertThat(mail.getHeader("In-Reply-To")).containsExactly("<" + session.value() + "@riverbend.example>");
    }
    assertThat(smtp.received()).extracting(mail -> mail.getAllRecipients()[0].toString()).doesNotHaveDuplicates()
        .contains(given.person(Cast.ANA).email(), given.person(Cast.MARCO).email());

    int before = smtp.received().size();
    deliver(Duration.ofMinutes(10));
    assertThat(smtp.received()).as("once").hasSize(before);
  }

  /** A pause that is put back: the dates stand as everybody knows them. */
  @Test
  void tellsNobodyOfADateThatIsPlannedAgainBeforeAnybodyWasTold() throws Exception {
    given.cancelled(given.session(Cast.ALGEBRA, "2026-11-30T21:00:00Z"), Asker.STAFF, given.imogen(), clock.instant());
    given.session(Cast.ALGEBRA, "2026-11-30T21:00:00Z");
    deliver(Duration.ofMinutes(11));
    assertThat(smtp.received()).isEmpty();
  }

  /** R33: what one press did to several. */
  @Test
  void tellsEachPersonOfAllThatOnePressMovedInOneMailOnTheirOwnClocks() throws Exception {
    var act = UUID.fromString("0190aaaa-0000-7000-8000-0000000000d1");
    for (int week = 0; week < 3; week++) {
      var at = START.plus(Duration.ofDays(7 * week + 1));
      moves.move(given.session(given.engagement(Cast.ROBOTICS), at), MoveRequest.by(Asker.MENTOR,
          at.plus(Duration.ofHours(1)), 90, "mentor_conflict"), act, given.maya(), clock.instant());
    }
    deliver(Duration.ofMinutes(9));
    assertThat(smtp.received()).isEmpty();
    deliver(Duration.ofMinutes(1));

    assertThat(smtp.received()).extracting(mail -> mail.getAllRecipients()[0].toString()).doesNotHaveDuplicates()
        .contains(given.person(Cast.ELENA).email(), given.person(Cast.MAYA).email());
    var elena = to(Cast.ELENA);
    assertThat(elena.getSubject()).isEqualTo("Moved: Robotics, 3 sessions");
    assertThat(text(elena)).contains("- Wednesday, November 25, 4:00 to 5:30 pm: now Wednesday, November 25, 5:00",
        "- Wednesday, December 9, 4:00 to 5:30 pm: now", "Maya Okafor", "An answer to this mail goes to Maya Okafor");
    assertThat(elena.getReplyTo()[0].toString()).contains(given.person(Cast.MAYA).email());
    assertThat(text(to(Cast.AVI))).contains("An answer").doesNotContain("Luc");

    int before = smtp.received().size();
    deliver(Duration.ofMinutes(10));
    assertThat(smtp.received()).as("once").hasSize(before);
  }

  @Test
  void tellsNobodyWithinTenMinutesNorOfWhatWasTakenBack() {
    var session = lateByElena();
    deliver(Duration.ofMinutes(9));
    cancellations.takeBack(session, 1, Asker.FAMILY, given.elena(), clock.instant());
    deliver(Duration.ofMinutes(30));
    assertThat(smtp.received()).isEmpty();
    assertThat(sql.sql("select count(*) from plan_news where dropped_at is not null").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void tellsTheOtherFamiliesOfAGroupNothingWhereItTakesPlaceForThem() throws Exception {
    given.cancelled(given.session(given.engagement(Cast.ROBOTICS), START), Asker.FAMILY, given.elena(),
        clock.instant());
    deliver(Duration.ofMinutes(10));
    assertThat(text(to(Cast.MAYA))).startsWith("Lucía will not come: Robotics")
        .contains("4:00 pm", "You are paid as usual.").doesNotContain("counts as");
    for (var mail : smtp.received()) {
      assertThat(mail.getSubject()).startsWith("Cancelled for one student: ").doesNotContain("Luc");
      assertThat(mail.getHeader("References")).hasSize(1);
    }
    assertThat(smtp.received()).extracting(mail -> mail.getAllRecipients()[0].toString())
        .doesNotContain(given.person(Cast.AVI).email()).contains(given.person(Cast.ELENA).email());
  }

  @Test
  void tellsAllFamiliesWhereTheMentorIsIllThatNothingIsBilled() throws Exception {
    given.cancelled(given.session(given.engagement(Cast.ROBOTICS), START), Asker.MENTOR, given.maya(), clock.instant());
    deliver(Duration.ofMinutes(10));
    for (var guardian : new String[] {Cast.ELENA, Cast.AVI}) {
      assertThat(text(to(guardian))).contains("Maya Okafor cancelled", "Nothing is billed.");
    }
    assertThat(text(to(Cast.AVI))).doesNotContain("Luc");
  }

  @Test
  void aMoveSaysOldAndNewInItsFirstLineAndTakenBackNothing() throws Exception {
    var session = given.session(Cast.ALGEBRA, START.toString());
    var to = Instant.parse("2026-12-02T20:30:00Z");
    given.moved(session, Asker.MENTOR, given.maya(), to, TestClock.START);
    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), TestClock.START.plusSeconds(60));
    given.moved(session, Asker.MENTOR, given.maya(), to, TestClock.START.plusSeconds(120));
    deliver(Duration.ofMinutes(12));
    var elena = to(Cast.ELENA);
    assertThat(elena.getSubject()).isEqualTo("Moved: Algebra II, Wednesday, December 2");
    assertThat(text(elena)).startsWith(
            "Moved from Tuesday, November 24, 4:00 to 5:00 pm, to Wednesday, December 2, 3:30 to 4:30 pm (")
        .contains("Nothing is billed for the old time.", "Reason: Mentor’s conflict");
    assertThat(elena.getReplyTo()[0].toString()).contains(given.person(Cast.MAYA).email());
    for (var mail : smtp.received()) {
      assertThat(text(mail)).startsWith("Moved from");
    }
  }

  @Test
  void aProposalIsToldToTheMentorAndItsAnswerToTheFamily() throws Exception {
    var session = given.session(Cast.ALGEBRA, START.toString());
    var id = given.proposed(session, given.elena(), Instant.parse("2026-12-02T20:30:00Z"), TestClock.START);
    deliver(Duration.ofMinutes(10));
    assertThat(smtp.received()).hasSize(1);
    var maya = to(Cast.MAYA);
    assertThat(maya.getSubject()).isEqualTo("Another time proposed: Algebra II, Tuesday, November 24");
    assertThat(text(maya)).startsWith("Proposed: from Tuesday, November 24, 4:00 to 5:00 pm, to Wednesday, December 2")
        .contains("Elena Rivera would like to move the session of Ana.");
    assertThat(maya.getReplyTo()[0].toString()).contains(given.person(Cast.ELENA).email());
    proposals.reply(session, id, new ProposalReply.Decline("I teach then."), Asker.MENTOR, given.maya(),
        TestClock.START.plusSeconds(660));
    deliver(Duration.ofMinutes(1));
    assertThat(text(to(Cast.ELENA))).contains("Maya Okafor declined. The old time stands for Ana.",
        "> I teach then.");
    assertThat(smtp.received()).as("who was told of it is not told again").filteredOn(mail -> isTo(mail, Cast.MAYA))
        .hasSize(1);
  }

  @Test
  void aProposalThatIsWithdrawnBeforeItIsToldIsToldToNobody() {
    var session = given.session(Cast.ALGEBRA, START.toString());
    var id = given.proposed(session, given.elena(), Instant.parse("2026-12-02T20:30:00Z"), TestClock.START);
    clock.advance(Duration.ofMinutes(9));
    proposals.reply(session, id, new ProposalReply.Withdraw(), Asker.FAMILY, given.elena(), clock.instant());
    deliver(Duration.ofMinutes(30));
    assertThat(smtp.received()).isEmpty();
  }

  @Test
  void tellsOnceByAnyNumberOfSweepsAtATimeOfWhichNoneWaits() {
    lateByElena();
    given.proposed(given.session(Cast.WRITING, START.toString()), given.viewer(Cast.JIWOO),
        Instant.parse("2026-12-02T20:30:00Z"), TestClock.START);
    clock.advance(Duration.ofMinutes(10));
    transaction.executeWithoutResult(_ -> {
      sweep.turn(Turn.at(clock.instant()));
      aside(transaction, sql, () -> sweep.turn(Turn.at(clock.instant())));
    });
    assertThat(sql.sql("select recipient || ' ' || subject from mail_message").list(String.class))
        .hasSizeGreaterThan(2).doesNotHaveDuplicates();
  }

  private SessionId lateByElena() {
    return given.cancelled(given.session(given.engagement(Cast.ALGEBRA), START), Asker.FAMILY, given.elena(),
        clock.instant());
  }

  @Test
  void ofWhatTheOfficeDidTheOfficeIsAsked() throws Exception {
    given.cancelled(given.session(Cast.ALGEBRA, START.toString()), Asker.STAFF, given.bola(), clock.instant());
    var office = sql.sql("select support_email from organization_card").one(String.class);
    deliver(Duration.ofMinutes(10));
    var elena = to(Cast.ELENA);
    assertThat(elena.getReplyTo()[0].toString()).as("R15").contains(given.person(Cast.MAYA).email());
    assertThat(text(elena)).contains("An answer to this mail goes to Maya Okafor.",
        "The office did this: if you have a question about it, write to " + office);
    var maya = to(Cast.MAYA);
    assertThat(maya.getReplyTo()[0].toString()).contains(office);
    assertThat(text(maya)).contains("An answer to this mail goes to ").doesNotContain("The office did this");
  }

  private MimeMessage to(String member) {
    return smtp.firstTo(given.person(member).email());
  }

  private boolean isTo(MimeMessage mail, String member) {
    return MailRoom.recipient(mail).equals(given.person(member).email());
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
