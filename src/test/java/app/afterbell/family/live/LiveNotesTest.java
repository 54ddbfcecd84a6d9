package app.afterbell.family.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Heard;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import app.afterbell.web.LivePage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@PageTest
class LiveNotesTest {

  private final LiveNotes live;
  private final Given given;
  private final NotesLog notes;
  private final Sql sql;
  private final TestClock clock;

  LiveNotesTest(LiveNotes live, Given given, NotesLog notes, Sql sql, TestClock clock) {
    this.live = live;
    this.given = given;
    this.notes = notes;
    this.sql = sql;
    this.clock = clock;
  }

  @AfterEach
  void hangUp() {
    live.close();
  }

  private List<String> open(Viewer viewer) {
    var told = new CopyOnWriteArrayList<String>();
    live.add(new LivePage(viewer.id(), "0.0", new Heard(told)));
    return told;
  }

  private void submit(SessionId session, int basedOn, String body, Viewer student, String part) {
    var submission = new NotesSubmission(basedOn, body, Map.of(student.id(), part), 0);
    assertThat(notes.submit(session, submission, given.maya(), clock.instant()).accepted()).isTrue();
  }

  @Test
  void tellsEachFamilyWhatItReadsAndNothingOfAnothersPart() {
    var session = given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    var noa = given.viewer(Cast.NOA);
    var elena = open(given.elena());
    var avi = open(given.viewer(Cast.AVI));
    var carmen = open(given.viewer(Cast.CARMEN));

    submit(session, 0, "Grippers", noa, "First");
    live.sweep(clock.instant());
    await().until(() -> elena.size() == 1 && avi.size() == 1);

    clock.advance(Duration.ofSeconds(5));
    submit(session, 1, "Grippers", noa, "Second");
    live.sweep(clock.instant());
    await().until(() -> avi.size() == 2);

    clock.advance(Duration.ofSeconds(5));
    submit(session, 2, "Grippers, edited", noa, "Second");
    live.sweep(clock.instant());
    await().until(() -> elena.size() == 2 && avi.size() == 3);
    live.sweep(clock.instant());
    assertThat(elena).as("told once for all, twice").hasSize(2).allMatch(seen -> seen.matches("\\d+\\.\\d+"));
    assertThat(carmen).isEmpty();
  }

  @Test
  void tellsNobodyWhoMayNotRead() {
    var elena = open(given.elena());
    var marco = open(given.viewer(Cast.MARCO));
    sql.sql("update guardianship set reads_notes = false where guardian_id = :elena")
        .param("elena", given.elena().id()).update();
    given.noted(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), "Fractions", clock.instant());

    live.sweep(clock.instant());
    await().until(() -> marco.size() == 1);
    assertThat(elena).isEmpty();
  }
}
