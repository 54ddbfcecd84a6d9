package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RuleTest
class NotesSubmissionTest {

  private static final PersonId ANA = new PersonId(new UUID(0, 1));
  private static final PersonId LEO = new PersonId(new UUID(0, 2));

  @Test
  void leavesPartsAsTheyStandWhereItDoesNotSpeakOfThem() {
    var submission = new NotesSubmission(1, "Graphs. \r\n");
    assertThat(submission.parts()).isNull();
    assertThat(submission.part(ANA)).isEmpty();
    assertThat(submission.text()).isEqualTo("Graphs.");
  }

  @Test
  void aPartThatShowsNothingIsNone() {
    var submission = new NotesSubmission(1, "Graphs.", Map.of(ANA, "Page 84. \r\n", LEO, " **\n"), 0);
    assertThat(submission.parts()).containsExactly(Map.entry(ANA, "Page 84."));
    assertThat(submission.part(ANA)).isEqualTo("Page 84.");
    assertThat(submission.part(LEO)).isEmpty();
  }

  @Test
  void whatIsNoTextIsKeptToBeRefused() {
    assertThat(new NotesSubmission(1, "Graphs.", Map.of(ANA, "\0"), 0).parts()).containsKey(ANA);
  }
}
