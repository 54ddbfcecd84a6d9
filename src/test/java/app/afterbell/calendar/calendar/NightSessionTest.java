package app.afterbell.calendar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/**
 * A session that runs past midnight stands on the day on which it starts where its reader is, in all three calendars.
 */
@PageTest
class NightSessionTest {

  private static final Pattern SLOT = Pattern.compile("(?s)<a class=\"slot [^\"]*\".*?</a>");

  private final MockMvcTester pages;
  private final Given given;

  NightSessionTest(MockMvcTester pages, Given given) {
    this.pages = pages;
    this.given = given;
  }

  // Saturday, 11:30 pm to 12:30 am in New York.
  @ParameterizedTest
  @CsvSource({"mentor, maya, ''", "family, elena, ''", "staff, imogen, ''", "staff, imogen, mentor",
      "staff, imogen, student",
      "staff, imogen, engagement"})
  void standsOnItsOwnDay(String desk, String who, String narrowed) throws UnsupportedEncodingException {
    var session = given.session(Cast.ALGEBRA, "2026-11-22T04:30:00Z");
    var viewer = given.viewer(who);
    var filter = switch (narrowed) {
      case "mentor" -> "&mentor=" + given.maya().id().value();
      case "student" -> "&student=" + given.ana().id().value();
      case "engagement" -> "&engagement=" + given.engagement(Cast.ALGEBRA).value();
      default -> "";
    };
    var calendar = "/" + desk + "/calendar?on=";

    assertThat(slots(page(viewer, calendar + "2026-11-22&view=agenda" + filter))).as("the days from Sunday on")
        .isZero();
    assertThat(page(viewer, calendar + "2026-11-21&view=agenda" + filter))
        .contains("11:30 pm to 12:30 am the next day");
    assertThat(slots(page(viewer, calendar + "2026-11-21&view=agenda" + filter))).isEqualTo(1);
    assertThat(slots(beside(viewer, calendar + "2026-11-22" + filter))).as("Sunday beside the month").isZero();
    assertThat(slots(beside(viewer, calendar + "2026-11-21" + filter))).as("Saturday beside the month").isEqualTo(1);
    assertThat(page(viewer, calendar + "2026-11-22&view=month" + filter))
        .containsSubsequence("Saturday, November 21", session.value().toString(), "Sunday, November 22")
        .doesNotContainPattern("(?s)Sunday, November 22.*on=2026-11-22&amp;session=.*Monday, November 23");

    var week = page(viewer, calendar + "2026-11-22&view=week" + filter);
    assertThat(week).contains("<h1>Nov 22 to 28</h1>").contains(">until 12:30 am</time>")
        .doesNotContain("11:30 pm</time>");
    assertThat(slots(week)).as("in the hours alone, not beside them").isEqualTo(1);
    assertThat(page(viewer, calendar + "2026-11-21&view=week" + filter)).contains("11:30 pm</time>")
        .doesNotContain("until 12:30 am");
  }

  private String page(Viewer viewer, String path) throws UnsupportedEncodingException {
    return body(viewer, pages.get().uri(path));
  }

  private String beside(Viewer viewer, String path) throws UnsupportedEncodingException {
    return body(viewer, pages.get().uri(path).header("HX-Request", "true").header("HX-Target", "chosen"));
  }

  private static String body(Viewer viewer, MockMvcRequestBuilder asked) throws UnsupportedEncodingException {
    var answer = asked.with(SignedIn.as(viewer)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  // Those of the legend lead nowhere.
  private static long slots(String html) {
    return SLOT.matcher(html).results().count();
  }
}
