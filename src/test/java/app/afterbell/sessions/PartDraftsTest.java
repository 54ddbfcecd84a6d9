package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.DraftAnswer.ChangedMeanwhile;
import app.afterbell.sessions.DraftAnswer.Refused;
import app.afterbell.sessions.DraftAnswer.Saved;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R19, R21: what is typed for one student is not lost either. */
@PageTest
class PartDraftsTest {

  private static final Instant NOW = TestClock.START;

  private final Given given;
  private final PartDrafts drafts;
  private final Drafts notesDrafts;
  private final NotesLog notes;
  private SessionId club;
  private Viewer maya;
  private PersonId lucia;
  private PersonId noa;

  PartDraftsTest(Given given, PartDrafts drafts, Drafts notesDrafts, NotesLog notes) {
    this.given = given;
    this.drafts = drafts;
    this.notesDrafts = notesDrafts;
    this.notes = notes;
  }

  @BeforeEach
  void aGroup() {
    club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    maya = given.maya();
    lucia = given.viewer(Cast.LUCIA).id();
    noa = given.viewer(Cast.NOA).id();
  }

  private int saved(PersonId student, int basedOn, String body) {
    return ((Saved) drafts.save(club, student, basedOn, body, maya, NOW)).version();
  }

  private Map<PersonId, Drafts.Draft> kept() {
    return drafts.find(club, maya);
  }

  private void submit(Map<PersonId, String> parts, Map<PersonId, Integer> versions) {
    var answer = notes.submit(club, new NotesSubmission(0, "The arm lifts.", parts, 0, versions), maya, NOW);
    assertThat(answer.accepted()).isTrue();
  }

  @Test
  void keepsOneForEachStudentApartFromTheNotes() {
    int first = saved(lucia, 0, "Lu");
    saved(lucia, first, "Lucía led.");
    saved(noa, 0, "Noa built.");
    assertThat(kept()).extractingByKeys(lucia, noa).extracting(Drafts.Draft::body)
        .containsExactly("Lucía led.", "Noa built.");
    assertThat(notesDrafts.find(club, maya)).isEmpty();
    assertThat(drafts.find(club, given.bola())).isEmpty();
  }

  @Test
  void tellsATabOfWhatAnotherSaved() {
    int seen = saved(lucia, 0, "Lu");
    int other = saved(lucia, seen, "Lucía led.");
    assertThat(drafts.save(club, lucia, seen, "Lucy", maya, NOW))
        .isEqualTo(new ChangedMeanwhile(other, NOW, "Lucía led."));
    assertThat(saved(lucia, 0, "Lucía led.")).as("the same text").isEqualTo(other);
  }

  @Test
  void goesWithThePartThatGrewFromIt() {
    int grown = saved(lucia, 0, "Lu");
    saved(noa, 0, "Noa built.");
    submit(Map.of(lucia, "Lucía led.", noa, "Noa built. \n"), Map.of(lucia, grown, noa, 0));
    assertThat(kept()).isEmpty();
  }

  @Test
  void goesWithAPartThatWasTakenAway() {
    submit(Map.of(), Map.of(lucia, saved(lucia, 0, " ")));
    assertThat(kept()).isEmpty();
  }

  @Test
  void staysWhereAnotherDeviceSavedOnMeanwhileAndWhereNoPartWasSent() {
    int seen = saved(lucia, 0, "Lu");
    saved(lucia, seen, "Lucía led, and what came after");
    submit(Map.of(lucia, "Lu"), Map.of(lucia, seen));
    assertThat(kept()).containsOnlyKeys(lucia);
    notes.submit(club, 1, "The arm lifts 250 g.", maya, NOW);
    assertThat(kept()).containsOnlyKeys(lucia);
  }

  @Test
  void staysWhereTheSameIsSubmittedForAnotherOrBySomebodyElse() {
    saved(lucia, 0, "Well done.");
    submit(Map.of(noa, "Well done."), Map.of());
    assertThat(kept()).containsOnlyKeys(lucia);
    notes.submit(club, new NotesSubmission(1, "The arm lifts.", Map.of(lucia, "Well done."), 0), given.bola(), NOW);
    assertThat(kept()).containsOnlyKeys(lucia);
  }

  @Test
  void remembersWhichNotesItEdits() {
    notes.submit(club, 0, "The arm lifts.", maya, NOW);
    int version = saved(lucia, 0, "Lu");
    notes.submit(club, 1, "Staff's correction.", given.bola(), NOW);
    saved(lucia, version, "Lucía led.");
    assertThat(kept().get(lucia).notesRevision()).isEqualTo(1);
  }

  @Test
  void isForStudentsOfTheSessionAndForThoseWhoLogIt() {
    var ana = given.ana().id();
    assertThat(drafts.save(club, ana, 0, "Hello", maya, NOW)).isEqualTo(new Refused(new Refusal.NotInSession(ana)));
    assertThatThrownBy(() -> drafts.save(club, lucia, 0, "x", given.tomas(), NOW)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> drafts.save(club, lucia, 0, "x", given.elena(), NOW)).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesWhatNoDatabaseKeeps() {
    assertThat(drafts.save(club, lucia, 0, "a\u0000b", maya, NOW)).isEqualTo(new Refused(new Refusal.NotText()));
    assertThat(drafts.save(club, lucia, 0, "é".repeat(Drafts.LONGEST + 1), maya, NOW))
        .isEqualTo(new Refused(new Refusal.NotesTooLong(Drafts.LONGEST + 1, Drafts.LONGEST)));
  }
}
