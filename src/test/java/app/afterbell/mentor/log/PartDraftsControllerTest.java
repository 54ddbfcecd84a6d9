package app.afterbell.mentor.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R21: what is written for one student of a group, kept while it is a draft and shown from the last time. */
@PageTest
class PartDraftsControllerTest extends PartsOfAGroup {

  PartDraftsControllerTest(MockMvcTester pages, Given given, NotesLog notes, Sql sql) {
    super(pages, given, notes, sql);
  }

  @Test
  void keepsPartsAsDraftsWhereAttendanceAloneIsSentAndDiscardsThemWithTheSubmission() {
    assertThat(send("attendance", "notes", "", "part-" + lucia, "Lucía led.")).hasStatus(303);
    var page = open();
    assertThat(box(page, lucia)).startsWith("<details class=\"part\" open").contains("Lucía led.")
        .contains("Saved today, 5:12 pm");
    assertThat(box(page, noa)).startsWith("<details class=\"part\">");

    send("notes", "part-" + lucia, "Lucía led.");
    assertThat(sql.sql("select count(*) from notes_part_draft").one(Integer.class)).isZero();
  }

  @Test
  void sendsNoAttendanceWhereAPartBesideItCannotBeKept() {
    keep("mentor", given.maya(), lucia, "From the phone.", 0);
    var second = send("attendance", "part-" + lucia, "From the desk.");
    assertThat(second).hasStatus(409).bodyText().contains("From the phone.").contains("From the desk.");
    assertThat(box(body(second), lucia)).contains("From the desk.")
        .doesNotContain("name=\"draft-version-" + lucia + "\" value=\"-1\"");

    assertThat(send("attendance", "part-" + noa, "x".repeat(20_001))).hasStatus(422).bodyText()
        .contains("href=\"#part-" + noa).contains("up to 20,000 are kept on the server");
    assertThat(sql.sql("select count(*) from attendance_entry").one(Integer.class)).isZero();
  }

  @Test
  void tellsASecondTabWhatTheFirstWroteForAStudent() {
    var first = keep("mentor", given.maya(), lucia, "At the desk", 0);
    assertThat(first).hasStatusOk().bodyJson().extractingPath("$.saved").isEqualTo("Saved 5:12 pm");
    var second = keep("mentor", given.maya(), lucia, "On the phone", 0);
    assertThat(second).hasStatus(409).bodyJson().extractingPath("$.body").isEqualTo("At the desk");
    assertThat(version(second)).isEqualTo(version(first));
    assertThat(box(open(), lucia)).contains("data-draft-version=\"" + version(first) + "\"").contains("At the desk");
  }

  @Test
  void keepsDraftsOfPartsFromEverybodyElse() {
    keep("mentor", given.maya(), lucia, "Hers", 0);
    for (var stranger : new Viewer[] {given.tomas(), given.elena(), given.viewer(Cast.LUCIA), given.bola()}) {
      assertThat(keep("mentor", stranger, lucia, "Mine", 0)).as(stranger.name()).hasStatus(404);
    }
    assertThat(keep("staff", given.maya(), lucia, "Mine", 0)).hasStatus(404);
    assertThat(keep("staff", given.bola(), lucia, "Staff's own", 0)).hasStatusOk();
    assertThat(open()).contains("Hers").doesNotContain("Staff");
    assertThat(keep("mentor", given.maya(), id(Cast.ANA), "x", 0)).hasStatus(422).bodyText().doesNotContain("Ana");
  }

  @Test
  void showsThePartsOfTheLastTimeAndTellsTwoOfOneNameApart() {
    sql.sql("update person set name = 'Noa Lang' where name like 'Cian%'").update();
    given.noted(club, "The arm lifts.", given.viewer(Cast.NOA), "Noa built **it**.", TestClock.START);
    var next = given.session(Cast.ROBOTICS, "2026-11-23T15:30:00Z");

    var page = open(next, given.maya(), "mentor");
    assertThat(page.substring(page.indexOf("last-title"))).contains("Only for Noa Cohen’s family")
        .contains("Noa built <strong>it</strong>.");
    assertThat(page).contains("Only for Noa Lang’s family").contains("Only for Lucía’s family");
    assertThat(open(next, given.bola(), "staff")).contains("Noa built <strong>it</strong>.");
  }

  @Test
  void basesADraftOfAnEditOnTheNotesThatItWasBegunFrom() {
    send("notes");
    keep("mentor", given.maya(), lucia, "Lu", 0);
    notes.submit(club, new NotesSubmission(1, "Staff's.", Map.of(), 0), given.bola(), TestClock.START);
    assertThat(open()).contains("name=\"notes-base\" value=\"1\"");
  }
}
