package app.afterbell.family;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A note for a group, with a part for one student, then for another: what each family reads of it on its pages (R21).
 */
public record PartsStory(Given given, NotesLog notes, TestClock clock) {

  /** @param page what this viewer reads of this student */
  public void isReadByEachFamilyAlone(BiFunction<String, Viewer, MvcTestResult> page) {
    var elena = given.elena();
    var avi = given.viewer(Cast.AVI);
    var session = given.noted(
        given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z"), "Grippers for all", given.viewer(Cast.LUCIA),
        "Lucía leads", TestClock.START);

    assertThat(page.apply(Cast.LUCIA, elena)).bodyText()
        .contains("Grippers for all").contains("For Lucía alone").contains("Lucía leads");
    assertThat(page.apply(Cast.NOA, avi)).bodyText().contains("Grippers for all").doesNotContain("Lucía");

    clock.advance(Duration.ofHours(1));
    edit(session, 1, "Noa measures");
    assertThat(page.apply(Cast.NOA, avi)).bodyText().contains("Noa measures").contains("Edited today, 6:12 pm");
    assertThat(page.apply(Cast.LUCIA, elena)).bodyText()
        .as("Lucía’s part went, which is an edit for them").contains("Edited today, 6:12 pm").doesNotContain("Noa");
    edit(session, 2, "Noa measures twice");
    clock.advance(Duration.ofHours(1));
    edit(session, 3, "Noa measures thrice");
    assertThat(page.apply(Cast.LUCIA, elena)).bodyText()
        .as("an edit of another’s part is none of theirs").contains("Edited today, 6:12 pm").doesNotContain("7:12 pm");
  }

  private void edit(SessionId session, int basedOn, String part) {
    var edited = new NotesSubmission(basedOn, "Grippers for all", Map.of(given.viewer(Cast.NOA).id(), part), 0);
    assertThat(notes.submit(session, edited, given.maya(), clock.instant()).accepted()).isTrue();
  }
}
