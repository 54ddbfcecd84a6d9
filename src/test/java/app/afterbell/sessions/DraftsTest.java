package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R19: typing is never lost. */
@PageTest
class DraftsTest {

  private static final Instant NOW = TestClock.START;

  private final Given given;
  private final Drafts drafts;
  private final NotesLog notes;
  private SessionId session;
  private Viewer maya;

  DraftsTest(Given given, Drafts drafts, NotesLog notes) {
    this.given = given;
    this.drafts = drafts;
    this.notes = notes;
  }

  @BeforeEach
  void aSessionOfAnaWithMaya() {
    session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    maya = given.maya();
  }

  @Test
  void keepsWhatWasTypedLast() {
    int first = saved(0, "Gra");
    saved(first, "Graphs");
    assertThat(drafts.find(session, maya)).map(Drafts.Draft::body).hasValue("Graphs");
  }

  @Test
  void isTheWritersAlone() {
    saved(0, "Graphs");
    assertThat(drafts.find(session, given.bola())).isEmpty();
    assertThatThrownBy(() -> drafts.save(session, 0, "x", given.tomas(), NOW)).isInstanceOf(NotFound.class);
  }

  @Test
  void savesTheSameTextOnce() {
    int version = saved(0, "Graphs");
    assertThat(drafts.save(session, 0, "Graphs", maya, NOW.plusSeconds(9)))
        .isEqualTo(new DraftAnswer.Saved(version, NOW));
  }

  @Test
  void tellsATabOfWhatAnotherSaved() {
    int seen = saved(0, "Gra");
    int other = saved(seen, "Graphs");
    assertThat(drafts.save(session, seen, "Grapes", maya, NOW))
        .isEqualTo(new DraftAnswer.ChangedMeanwhile(other, NOW, "Graphs"));
  }

  @Test
  void tellsAStaleTabOfTheDraftThatCameAfterASubmission() {
    int seen = saved(0, "Graphs.");
    notes.submit(session, new NotesSubmission(0, "Graphs.", null, seen), maya, NOW);
    int newer = saved(0, "An edit.");
    assertThat(newer).isNotEqualTo(seen);
    assertThat(drafts.save(session, seen, "Old text", maya, NOW)).isInstanceOf(DraftAnswer.ChangedMeanwhile.class);
  }

  @Test
  void goesWithTheNotesThatGrewFromIt() {
    int version = saved(0, "Gra");
    notes.submit(session, new NotesSubmission(0, "Graphs.", null, version), maya, NOW);
    assertThat(drafts.find(session, maya)).isEmpty();
  }

  @Test
  void staysWhereAnotherDeviceSavedOnMeanwhile() {
    int seen = saved(0, "Gra");
    saved(seen, "Graphs, and what came after");
    notes.submit(session, new NotesSubmission(0, "Gra", null, seen), maya, NOW);
    assertThat(drafts.find(session, maya)).map(Drafts.Draft::body).hasValue("Graphs, and what came after");
  }

  @Test
  void staysWhereSomebodyElseSubmitsTheSame() {
    saved(0, "Graphs.");
    notes.submit(session, new NotesSubmission(0, "Graphs.", null, 0), given.bola(), NOW);
    assertThat(drafts.find(session, maya)).isPresent();
  }

  @Test
  void tellsATabThatKnowsANumberThatWasNeverGiven() {
    int version = saved(0, "Gra");
    assertThat(drafts.save(session, version + 1, "Grapes", maya, NOW))
        .isEqualTo(new DraftAnswer.ChangedMeanwhile(version, NOW, "Gra"));
  }

  @Test
  void remembersWhichNotesItEdits() {
    notes.submit(session, 0, "Graphs.", maya, NOW);
    int version = saved(0, "Graphs, again");
    notes.submit(session, 1, "Staff's correction.", given.bola(), NOW);
    saved(version, "Graphs, once more");
    assertThat(drafts.find(session, maya)).map(Drafts.Draft::notesRevision).hasValue(1);
  }

  @Test
  void takesAnyNumberForAVersion() {
    for (int version : new int[] {-5, 0, Integer.MAX_VALUE}) {
      assertThat(drafts.save(session, version, "Graphs", maya, NOW)).isInstanceOf(DraftAnswer.Saved.class);
    }
  }

  @Test
  void refusesWhatNoDatabaseKeeps() {
    assertThat(drafts.save(session, 0, "a\u0000b", maya, NOW))
        .isEqualTo(new DraftAnswer.Refused(new Refusal.NotText()));
    assertThat(drafts.save(session, 0, "x".repeat(Drafts.LONGEST + 1), maya, NOW))
        .isEqualTo(new DraftAnswer.Refused(new Refusal.NotesTooLong(Drafts.LONGEST + 1, Drafts.LONGEST)));
  }

  private int saved(int basedOn, String body) {
    return ((DraftAnswer.Saved) drafts.save(session, basedOn, body, maya, NOW)).version();
  }
}
