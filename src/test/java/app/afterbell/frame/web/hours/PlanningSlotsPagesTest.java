package app.afterbell.frame.web.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R15, R32: mentors publish hours, and families move into them at once. It is Monday, 5:12 pm in New York. */
@PageTest
class PlanningSlotsPagesTest {

  private static final String SLOT = "2026-12-02T20:00:00Z";

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  PlanningSlotsPagesTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void publishesHoursAndCopiesADayToTheOthers() {
    assertThat(get("/mentor/hours", given.maya())).bodyText().contains("Nothing is published");
    assertThat(send("/mentor/hours", given.maya(), "from-3-0", "15:00", "to-3-0", "18:00", "act", "copy-3"))
        .hasStatusOk().bodyText().contains("name=\"from-5-0\" value=\"15:00\"");
    assertThat(sql.sql("select count(*) from weekly_hours").one(Integer.class)).isZero();
    assertThat(send("/mentor/hours", given.maya(), "from-3-0", "15:00", "to-3-0", "18:00", "from-3-1", "22:00",
        "to-3-1", "00:00", "act", "publish")).hasStatus(303);
    assertThat(sql.sql("select to_minute from weekly_hours order by 1").list(Integer.class))
        .containsExactly(1080, 1440);
    assertThat(send("/mentor/hours", given.maya(), "from-3-0", "15:00", "to-3-0", "18:00", "from-3-1", "17:00",
        "to-3-1", "19:00")).hasStatus(422).bodyText().contains("Two of these overlap");
    assertThat(send("/mentor/hours", given.maya(), "from-3-0", "15:00")).hasStatus(422).bodyText()
        .contains("This is no time");
    assertThat(send("/mentor/hours/dates", given.maya(), "on", "2026-12-03", "kind", "extra", "from", "10:00",
        "until", "11:00")).hasStatus(303);
    assertThat(send("/mentor/hours/dates", given.maya(), "on", "2026-12-02", "kind", "off")).hasStatus(303);
    assertThat(send("/mentor/hours/dates", given.maya(), "on", "2026-11-02", "kind", "off")).hasStatus(422);
    assertThat(get("/mentor/hours", given.maya())).bodyText()
        .contains("Thu, Dec 3: 10:00 am to 11:00 am, extra", "Wed, Dec 2: no hours");
  }

  @Test
  void saysBesideTheRowWhatIsWrongWithIt() {
    var answer = send("/mentor/hours", given.maya(), "from-2-0", "15:00", "to-2-0", "18:00", "from-4-0", "09:00",
        "to-4-0", "08:00", "from-5-0", "10:00", "to-5-0", "12:00", "from-5-1", "11:00", "to-5-1", "13:00");
    assertThat(answer).hasStatus(422).bodyText().contains("id=\"to-4-0-error\"", "id=\"from-5-1-error\"")
        .doesNotContain("id=\"from-1-0-error\"", "id=\"from-5-0-error\"", "id=\"from-2-0-error\"");
    assertThat(sql.sql("select count(*) from weekly_hours").one(Integer.class)).isZero();
  }

  /** One story: a slot moves at once; the mentor answers what is proposed, and that is said there. */
  @Test
  void thePageSaysOfEachWayWhatBecomesOfIt() {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    publish();
    var page = text(get(path(session) + "/move", given.elena()));
    assertThat(page).contains("Free: nothing is billed for the old time. That holds until Wednesday, 4:00 pm.",
        "Maya Okafor says whether the old time is billed If it is: 60 min are billed: $85.01");
    assertThat(page.indexOf("Choose one, and the session moves at once."))
        .isLessThan(page.indexOf("Maya Okafor answers."));
    assertThat(page.indexOf("None of these fits: propose another time"))
        .isLessThan(page.indexOf("Maya Okafor answers."));
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFamilyMovesIntoAPublishedTimeAtOnceAndTakesItBack() {
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var move = path(session) + "/move";
    assertThat(get(move, given.elena())).bodyText().doesNotContain("is free</h3>");
    publish();

    assertThat(get(move, given.elena())).bodyText().contains("Times at which Maya Okafor is free", SLOT,
        "Free: nothing is billed for the old time.").doesNotContain("2026-12-02T20:30:00Z\" checked");
    assertThat(send(move, given.elena(), "slot", SLOT, "minutes", "60", "seen", "free")).hasStatus(303);

    assertThat(start(session)).isEqualTo(SLOT);
    assertThat(sql.sql("select count(*) from move_proposal").one(Integer.class)).isZero();
    assertThat(get(path(session), given.elena())).bodyText().contains("Take it back, until 5:22 pm");
    assertThat(send(move + "/withdrawal", given.elena(), "revision", "1")).hasStatus(303);
    assertThat(start(session)).isEqualTo("2026-11-26T21:00:00Z");
  }

  @Test
  void freeTimesBeginAndEndAsTheCompanySettled() {
    publish();
    var move = path(given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z")) + "/move";
    assertThat(get(move, given.elena())).bodyText().contains(SLOT);

    sql.sql("update policy set slot_days = 5").update();
    assertThat(get(move, given.elena())).bodyText().doesNotContain(SLOT);
    assertThat(get("/mentor/hours", given.maya())).bodyText().contains("24 hours from now and end after 5 days");
    sql.sql("update policy set slot_days = 30, slot_lead_hours = 330").update();
    assertThat(get(move, given.elena())).bodyText().doesNotContain(SLOT);
  }

  @Test
  void aTimeThatIsTakenMeanwhileIsSaid() {
    publish();
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    given.session(Cast.WRITING, SLOT);

    assertThat(send(path(session) + "/move", given.elena(), "slot", SLOT, "minutes", "60", "seen", "free"))
        .hasStatus(422).bodyText().contains("This time is not free any more.");
    assertThat(send(path(session) + "/move", given.elena(), "minutes", "60")).hasStatus(422).bodyText()
        .contains("Choose a time.");
    assertThat(start(session)).isEqualTo("2026-11-26T21:00:00Z");
  }

  @Test
  void afterTheNoticeTheOldTimeIsBilledAndThatIsSaidFirst() {
    publish();
    var session = given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");
    var move = path(session) + "/move";

    assertThat(get(move, given.elena())).bodyText().contains("The notice is over: the old time is billed.", "$85.01",
        "Move the session, and pay the old time");
    assertThat(send(move, given.elena(), "slot", SLOT, "minutes", "60", "seen", "free")).hasStatus(422);
    assertThat(send(move, given.elena(), "slot", SLOT, "minutes", "60", "seen", "billed")).hasStatus(303);

    assertThat(sql.sql("select cancelled_asked_by from session where id = :id").param("id", session)
        .one(String.class)).isEqualTo("family");
    assertThat(sql.sql("select starts_at from session where follows = :id").param("id", session).one(Instant.class))
        .isEqualTo(SLOT);
    assertThat(sql.sql("select sum(amount) from charge_line").one(Integer.class)).isEqualTo(8501);
  }

  @Test
  void aGroupIsMovedByNoFamilyAlone() {
    publish();
    var session = given.session(Cast.ROBOTICS, "2026-11-28T16:00:00Z");
    assertThat(send(path(session) + "/move", given.elena(), "slot", SLOT, "minutes", "90", "seen", "free"))
        .hasStatus(422).bodyText().contains("Other students come.");
  }

  @Test
  void theMentorSeesThemAsSuggestions() {
    publish();
    var session = given.session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    assertThat(get("/mentor/sessions/" + session.value() + "/move", given.maya())).bodyText()
        .contains("free times that are published", SLOT);
    assertThat(get("/staff/sessions/" + session.value() + "/move", given.bola())).bodyText().contains(SLOT);
  }

  private void publish() {
    given.engagement(Cast.ALGEBRA);
    send("/mentor/hours", given.maya(), "from-3-0", "15:00", "to-3-0", "18:00", "act", "publish");
  }

  private static String path(SessionId session) {
    return "/family/sessions/" + session.value();
  }

  private String start(SessionId id) {
    return sql.sql("select starts_at from session where id = :id").param("id", id).one(Instant.class).toString();
  }

  private MvcTestResult get(String uri, Viewer viewer) {
    return pages.get().uri(uri).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult send(String uri, Viewer viewer, String... fields) {
    var request = pages.post().uri(uri).with(SignedIn.as(viewer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
