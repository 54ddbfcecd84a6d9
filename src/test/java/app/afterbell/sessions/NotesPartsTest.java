package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.NotesAnswer.AlreadySubmitted;
import app.afterbell.sessions.NotesAnswer.ChangedMeanwhile;
import app.afterbell.sessions.NotesAnswer.Refused;
import app.afterbell.sessions.NotesAnswer.Submitted;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R21: one note for all, and a part for one student. */
@PageTest
class NotesPartsTest {

  private static final Instant NOW = TestClock.START;

  private final Given given;
  private final NotesLog notes;
  private final Sessions sessions;
  private final Sql sql;
  private SessionId club;
  private PersonId lucia;
  private PersonId noa;

  NotesPartsTest(Given given, NotesLog notes, Sessions sessions, Sql sql) {
    this.given = given;
    this.notes = notes;
    this.sessions = sessions;
    this.sql = sql;
  }

  @BeforeEach
  void aGroup() {
    club = given.session(Cast.ROBOTICS, "2026-11-22T15:30:00Z");
    lucia = given.viewer(Cast.LUCIA).id();
    noa = given.viewer(Cast.NOA).id();
  }

  private NotesAnswer submit(int basedOn, String body, Map<PersonId, String> parts) {
    return notes.submit(club, new NotesSubmission(basedOn, body, parts, 0), given.maya(), NOW);
  }

  private Map<PersonId, String> standing() {
    return sessions.notes(sessions.card(club, given.maya())).orElseThrow().parts();
  }

  @Test
  void keepsAPartForEachStudentWhoHasOne() {
    assertThat(submit(0, "The arm lifts 200 g.", Map.of(lucia, "Lucía led.\r\n", noa, " \n")))
        .isEqualTo(new Submitted(1, false));
    assertThat(standing()).isEqualTo(Map.of(lucia, "Lucía led."));
  }

  @Test
  void countsTheSameNotesAndPartsOnce() {
    submit(0, "The arm lifts 200 g.", Map.of(lucia, "Lucía led."));
    assertThat(submit(0, "The arm lifts 200 g.\n", Map.of(lucia, "Lucía led. "))).isEqualTo(new AlreadySubmitted(1));
    assertThat(submit(0, "The arm lifts 200 g.", null)).isEqualTo(new AlreadySubmitted(1));
    assertThat(sql.sql("select count(*) from notes_part").one(Integer.class)).isOne();
  }

  @Test
  void takesAnotherPartForAChange() {
    submit(0, "The arm lifts 200 g.", Map.of(lucia, "Lucía led."));
    assertThat(submit(0, "The arm lifts 200 g.", Map.of(lucia, "Lucía built."))).isInstanceOf(ChangedMeanwhile.class);
    assertThat(submit(1, "The arm lifts 200 g.", Map.of(noa, "Noa built."))).isEqualTo(new Submitted(2, false));
    assertThat(standing()).isEqualTo(Map.of(noa, "Noa built."));
    assertThat(sql.sql("select body from notes_part_history where session_id = :id order by revision")
        .param("id", club).list(String.class)).containsExactly("Lucía led.", "Noa built.");
  }

  @Test
  void leavesThePartsWhereOnlyTheNotesForAllAreEdited() {
    submit(0, "The arm lifts 200 g.", Map.of(lucia, "Lucía led."));
    assertThat(submit(1, "The arm lifts 250 g.", null)).isEqualTo(new Submitted(2, false));
    assertThat(standing()).isEqualTo(Map.of(lucia, "Lucía led."));
  }

  @Test
  void refusesAPartForSomebodyElseOneThatIsTooLongAndOneThatIsNoText() {
    var ana = given.ana().id();
    assertThat(submit(0, " ", Map.of(ana, "Hello."))).isEqualTo(
        new Refused(List.of(new Refusal.NotesEmpty(), new Refusal.NotInSession(ana))));
    assertThat(submit(0, "Arms.", Map.of(lucia, "é".repeat(10_001)))).isEqualTo(
        new Refused(List.of(new Refusal.PartTooLong(lucia, 10_001, 10_000))));
    assertThat(submit(0, "Arms.", Map.of(lucia, "é".repeat(10_000)))).isInstanceOf(Submitted.class);
    assertThat(submit(1, "Arms.", Map.of(lucia, "\u0000")))
        .isEqualTo(new Refused(List.of(new Refusal.PartNotText(lucia))));
  }

  @Test
  void keepsThePartOfWhoIsNotInTheSessionAnyMore() {
    submit(0, "The arm lifts 200 g.", Map.of(lucia, "Lucía led.", noa, "Noa built."));
    sql.sql("delete from session_student where student_id = :noa").param("noa", noa).update();

    assertThat(submit(1, "The arm lifts 250 g.", Map.of(lucia, "Lucía led.", noa, "Noa built.")))
        .isInstanceOf(Submitted.class);
    assertThat(submit(2, "The arm lifts 250 g.", Map.of(lucia, "Lucía led."))).isInstanceOf(Submitted.class);
    assertThat(submit(3, "The arm lifts 250 g.", Map.of(noa, "Again."))).isEqualTo(
        new Refused(List.of(new Refusal.NotInSession(noa))));
  }

  @Test
  void foldsAccentsAndEndingsInTheWordsOfNotes() {
    submit(0, "Übungen: fractions for Núñez", Map.of(lucia, "Prévert"));
    assertThat(sql.sql("""
            select n.words @@ websearch_to_tsquery('notes', 'ubungen fraction nunez') and p.words @@ to_tsquery('notes',
              'prevert')
            from notes_fact n join notes_part_fact p on p.session_id = n.session_id
            """).one(Boolean.class)).isTrue();
  }
}
