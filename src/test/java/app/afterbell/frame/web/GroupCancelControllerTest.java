package app.afterbell.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Asker;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Calling off a session of several families: what each sees of it, and what is ticked and billed (R14). */
@PageTest
class GroupCancelControllerTest extends CancelPages {

  GroupCancelControllerTest(MockMvcTester pages, Given given, TestClock clock, Sql sql) {
    super(pages, given, clock, sql);
  }

  @Test
  void inAGroupWhoCannotComeIsTickedAndAnEmptyChoiceIsRefused() {
    session = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofDays(1)));
    clock.set(START.plusSeconds(60));
    for (var portal : new Object[][] {{"/mentor", given.maya()}, {"/staff", given.bola()}}) {
      var viewer = (Viewer) portal[1];
      assertThat(get((String) portal[0], viewer)).hasStatusOk().bodyText().doesNotContainPattern(CHECKED);
      for (var students : new String[][] {{}, {"student", ""}, {"student", "nobody"}}) {
        assertThat(cancel((String) portal[0], viewer, told(students))).hasStatus(422).bodyText()
            .contains("Choose who cannot come.", "href=\"#student\"").doesNotContainPattern(CHECKED);
      }
    }
    assertThat(sql.sql("select count(*) from plan_history").one(Integer.class)).isZero();
    var lucia = given.person(Cast.LUCIA).id().value().toString();
    assertThat(cancel("/staff", given.bola(), "asked", "family", "told", "2026-11-31T16:00", "student", lucia))
        .hasStatus(422)
        .bodyText().containsPattern("value=\"" + lucia + "\" checked");
    assertThat(cancel("/staff", given.bola(), told("student", lucia))).hasStatus(303);
    assertThat(sql.sql("select student_id from plan_student_history").list(PersonId.class))
        .containsExactly(given.person(Cast.LUCIA).id());
    assertThat(cancel("/mentor", given.maya(), "asked", "mentor")).as("the whole session needs no tick").hasStatus(303);
  }

  @Test
  void inAGroupThePriceIsTrueForOneAndForAll() {
    session = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofDays(1)));
    clock.set(START.plusSeconds(60));
    assertThat(get("/mentor", given.maya())).hasStatusOk().bodyText()
        .contains("The session takes place without them; you are paid as usual",
            "If all cancel, and a family tells now", "$112.61");
    assertThat(get("/staff", given.bola())).hasStatusOk().bodyText()
        .contains("the mentor is paid as usual", "If a family tells now", "$61.67 from each family",
            "$112.61 to the mentor if all cancel");
  }

  // Whose name comes first says nothing: told too late is the one or the other, and remembered through the move (R15).
  @ParameterizedTest
  @ValueSource(strings = {Cast.ANA, Cast.LUCIA})
  void tellsAFamilyThePriceOfTheChildWhoCostsMost(String late) {
    given.joins(Cast.ANA, Cast.ROBOTICS, TestClock.START);
    session = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofDays(1)));
    var told = START.plusSeconds(60);
    given.proposed(session, given.viewer(late), START.plus(Duration.ofDays(3)), told);
    var moved = told.plus(Duration.ofMinutes(11));
    given.moved(session, Asker.MENTOR, given.maya(), START.plus(Duration.ofDays(8)), moved);
    clock.set(moved.plus(Duration.ofMinutes(11)));

    assertThat(get("/family", given.elena())).hasStatusOk().bodyText()
        .contains("90 min are billed", "$61.67", "Cancel the session, billed");
    var inTime = given.viewer(late.equals(Cast.ANA) ? Cast.LUCIA : Cast.ANA);
    assertThat(get("/family", inTime)).hasStatusOk().bodyText().contains("Cancel the session, free");
    assertThat(cancel("/family", given.elena(), "seen", "cancelled_billable", "student",
        inTime.id().value().toString()))
        .as("less than the page says is fine").hasStatus(303);
    assertThat(sql.sql("select count(*) from charge_fact where amount > 0").one(Integer.class)).isZero();
  }

  @Test
  void aFamilyOfAGroupSeesItsOwnStudentsAlone() {
    session = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofDays(1)));
    cancel("/family", given.elena(), "seen", "cancelled_non_billable");
    assertThat(session("/family", given.elena())).bodyText()
        .contains("You cancelled", "Nothing is billed.", "Cancelled");
    assertThat(session("/family", given.viewer(Cast.AVI))).bodyText().contains("Can’t make it?")
        .doesNotContain("Elena", "Luc");
    assertThat(session("/mentor", given.maya())).bodyText()
        .contains("Without Luc", "You are paid as usual.", "Can’t make it?");
  }

  @Test
  void marksWhoOfAGroupIsNotComing() {
    session = given.session(given.engagement(Cast.ROBOTICS), START.plus(Duration.ofDays(1)));
    cancel("/family", given.elena(), "seen", "cancelled_non_billable");
    for (var reader : new Object[][] {{"/mentor", given.maya()}, {"/staff", given.imogen()}}) {
      assertThat(session((String) reader[0], (Viewer) reader[1])).bodyText().containsOnlyOnce("not coming")
          .contains("Lucía Rivera, not coming");
    }
    assertThat(pages.get().uri("/mentor").with(SignedIn.as(given.maya()))).bodyText()
        .contains("Lucía Rivera, not coming");
  }
}
