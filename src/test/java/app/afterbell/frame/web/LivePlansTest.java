package app.afterbell.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Heard;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import app.afterbell.web.LivePage;
import app.afterbell.web.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Open pages of those who a session concerns are told what is done to its plan, and nobody else (R21, R28). */
@PageTest
class LivePlansTest {

  private static final Instant NOW = TestClock.START;

  private final Given given;
  private final LivePlans live;
  private final Cancellations cancellations;
  private final Moves moves;

  LivePlansTest(Given given, LivePlans live, Cancellations cancellations, Moves moves) {
    this.given = given;
    this.live = live;
    this.cancellations = cancellations;
    this.moves = moves;
  }

  @AfterEach
  void hangUp() {
    live.close();
  }

  @Test
  void tellsMentorFamilyAndStaffOfEachThingThatIsDone() {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var told = List.of(open(given.maya()), open(given.elena()), open(given.ana()), open(given.bola()));
    var strangers = List.of(open(given.tomas()), open(given.viewer(Cast.AVI)));

    given.proposed(session, given.elena(), Instant.parse("2026-12-02T21:00:00Z"), at(1));
    toldOnce(told, 1);
    given.moved(session, Asker.MENTOR, given.maya(), Instant.parse("2026-12-03T21:00:00Z"), at(2));
    toldOnce(told, 2);
    moves.takeBack(session, 1, Asker.MENTOR, given.maya(), at(3));
    toldOnce(told, 3);
    given.cancelled(session, Asker.FAMILY, given.elena(), at(4));
    toldOnce(told, 4);
    cancellations.takeBack(session, 3, Asker.FAMILY, given.elena(), at(5));
    toldOnce(told, 5);
    live.sweep(NOW);
    assertThat(told).allSatisfy(page -> assertThat(page).as("once each").hasSize(5));
    assertThat(strangers).allSatisfy(page -> assertThat(page).isEmpty());
  }

  @Test
  void inAGroupAnotherFamilysWishIsNotForThisOne() {
    SessionId group = given.session(Cast.ROBOTICS, "2026-11-26T21:00:00Z");
    var avi = open(given.viewer(Cast.AVI));
    var maya = List.of(open(given.maya()));
    given.cancelled(group, Asker.FAMILY, given.elena(), at(1));
    toldOnce(maya, 1);
    assertThat(avi).isEmpty();
    given.cancelled(group, Asker.MENTOR, given.maya(), at(2));
    toldOnce(List.of(avi), 1);
  }

  private static Instant at(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private void toldOnce(List<List<String>> pages, int times) {
    live.sweep(NOW);
    // the page is told on a thread of its own
    Awaitility.await().untilAsserted(() -> assertThat(pages).allSatisfy(page -> assertThat(page).hasSize(times)));
  }

  private List<String> open(Viewer viewer) {
    var told = new CopyOnWriteArrayList<String>();
    live.add(new LivePage(viewer.id(), Mark.made("", NOW), new Heard(told)));
    return told;
  }
}
