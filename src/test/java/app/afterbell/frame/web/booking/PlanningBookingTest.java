package app.afterbell.frame.web.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting;
import app.afterbell.planning.Breaks;
import app.afterbell.planning.PauseId;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R31, R32: a family books one more session in a free slot. It is Monday, 5:12 pm in New York. */
@PageTest
class PlanningBookingTest {

  private static final String SLOT = "2026-12-02T20:00:00Z";

  private final MockMvcTester pages;
  private final Given given;
  private final PolicyDecisions decisions;
  private final Breaks breaks;
  private final TestClock clock;
  private final Sql sql;

  PlanningBookingTest(
      MockMvcTester pages, Given given, PolicyDecisions decisions, Breaks breaks, TestClock clock, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.decisions = decisions;
    this.breaks = breaks;
    this.clock = clock;
    this.sql = sql;
  }

  @Test
  void nobodyBooksUnlessTheCompanyAllowsItAndThenFromThatDayOn() {
    publish();
    assertThat(get("/family", given.elena())).bodyText().doesNotContain("Book a session");
    assertThat(get(path(), given.elena())).hasStatusOk().bodyText().contains("Families do not book sessions here")
        .doesNotContain(SLOT);
    assertThat(book(SLOT, given.elena())).hasStatus(422).bodyText().contains("Families do not book sessions here");
    assertThat(get("/mentor/hours", given.maya())).bodyText().contains("They cannot book new ones");

    assertThat(decisions.decide(new Wish(LocalDate.parse("2026-11-25"), Map.of(Setting.FAMILIES_BOOK, 1), "Asked for",
        null), given.imogen(), clock.instant())).isInstanceOf(PolicyAnswer.Decided.class);
    assertThat(book(SLOT, given.elena())).as("not before that day").hasStatus(422);
    clock.advance(Duration.ofDays(2));
    for (var page : List.of("/family", "/family/calendar", "/family/students/" + given.ana().id().value())) {
      assertThat(get(page, given.elena())).bodyText().contains("href=\"/family/booking\"");
    }
    assertThat(get("/mentor/hours", given.maya())).bodyText()
        .contains("When families can move a session, or book one, without asking.");
    assertThat(book(SLOT, given.elena())).hasStatus(303);
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void saysPriceAndNoticeBeforeThePressToThoseWhoMaySeeThem() {
    allow();
    publish();
    assertThat(get("/family/booking", given.elena())).bodyText().contains("Algebra II", "Maya Okafor", "For Ana.");
    assertThat(get(path(), given.elena())).bodyText()
        .contains("60 minutes.", "$85.01", "until 24 hours before it starts, free of charge", SLOT, "type=\"radio\"")
        .doesNotContain("50.03");
    assertThat(get(path(), given.ana())).as("Ana has guardians who see money").bodyText().contains("60 minutes.")
        .doesNotContain("85.01");
  }

  @Test
  void booksNothingWhileTheEngagementPauses() {
    allow();
    publish();
    var day = LocalDate.parse("2026-12-02");
    breaks.pause(new PauseId(Id.next()), given.engagement(Cast.ALGEBRA), day, day.plusDays(7), null, Set.of(),
        given.bola(), clock.instant());
    assertThat(get(path(), given.elena())).hasStatusOk().bodyText().doesNotContain(SLOT)
        .contains("2026-12-09T20:00:00Z");
    assertThat(book(SLOT, given.elena())).hasStatus(422);
    assertThat(sessions()).isZero();
  }

  @Test
  void booksOnceHoweverOftenItIsPressed() {
    allow();
    publish();
    var first = book(SLOT, given.elena());
    assertThat(first).hasStatus(303);
    assertThat(book(SLOT, given.elena())).hasStatus(303).headers()
        .hasValue("Location", first.getResponse().getHeader("Location"));
    assertThat(sessions()).isEqualTo(1);
    assertThat(get("/family/sessions/" + session(), given.elena())).bodyText()
        .contains("You booked it today, 5:12 pm.", "Take it back, until 5:22 pm");
    assertThat(get("/mentor/sessions/" + session(), given.maya())).bodyText().contains("Elena Rivera booked it")
        .doesNotContain("Take it back");
  }

  @Test
  void whatWasTakenMeanwhileIsSaidWithWhatIsStillFree() {
    allow();
    publish();
    assertThat(book(SLOT, given.elena())).hasStatus(303);
    var writing = given.engagement(Cast.WRITING);
    assertThat(sql.sql("select mentor_id from engagement where id = :id").param("id", writing).one(UUID.class))
        .isEqualTo(given.maya().id().value());
    assertThat(send("/family/booking/" + writing.value(), given.viewer(Cast.JIWOO), "slot", SLOT)).hasStatus(422)
        .bodyText().contains("is no longer free. These times still are.", "2026-12-02T22:00:00Z")
        .doesNotContain("Elena", "Rivera", "Algebra");
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void ofManyWhoPressAtOnceOneFamilyHasTheTime() {
    allow();
    publish();
    var jiwoo = given.viewer(Cast.JIWOO);
    var writing = "/family/booking/" + given.engagement(Cast.WRITING).value();
    var algebra = path();
    var elena = given.elena();
    var statuses = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
            ? send(algebra, elena, "slot", SLOT) : send(writing, jiwoo, "slot", SLOT)))
        .toList().stream().map(CompletableFuture::join).map(one -> one.getResponse().getStatus()).toList();
    assertThat(sessions()).isEqualTo(1);
    assertThat(statuses).as("each press of who has it, and none of the others").containsOnly(303, 422)
        .filteredOn(status -> status == 303).hasSize(4);
    assertThat(sql.sql("select count(*) from plan_news").one(Integer.class)).isEqualTo(1);
  }

  @Test
  void whatAStudentHasElsewhereIsRefusedAsAnyOtherTime() {
    allow();
    publish();
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse(SLOT), 60);
    sql.sql("update session_student set student_id = :ana where starts_at = :slot::timestamptz")
        .param("ana", given.ana().id()).param("slot", SLOT).update();
    assertThat(get(path(), given.elena())).bodyText().doesNotContain(SLOT);
    assertThat(book(SLOT, given.elena())).hasStatus(422).bodyText().contains("is no longer free")
        .doesNotContain("Chemistry", "Tom");
  }

  @Test
  void takenBackWithinTenMinutesItIsGoneAndNobodyIsTold() {
    allow();
    publish();
    book(SLOT, given.elena());
    var session = session();
    assertThat(post("/family/sessions/" + session + "/booking/withdrawal", given.ana())).as("who booked it alone")
        .hasStatus(404);
    clock.advance(Duration.ofMinutes(9));
    assertThat(post("/family/sessions/" + session + "/booking/withdrawal", given.elena())).hasStatus(303);
    assertThat(sessions()).isZero();
    assertThat(sql.sql("select count(*) from plan_news").one(Integer.class)).isZero();
    assertThat(get("/family/booking?done=taken-back", given.elena())).bodyText().contains("Nothing is booked");
    assertThat(post("/family/sessions/" + session + "/booking/withdrawal", given.elena())).hasStatus(404);

    assertThat(book(SLOT, given.elena())).as("and is free again").hasStatus(303);
    clock.advance(Duration.ofMinutes(10));
    assertThat(post("/family/sessions/" + session() + "/booking/withdrawal", given.elena())).hasStatus(303);
    assertThat(sessions()).as("too late: it stands").isEqualTo(1);
  }

  @Test
  void whatWasDoneToItMeanwhileIsNotTakenBack() {
    allow();
    publish();
    book(SLOT, given.elena());
    given.moved(new SessionId(session()), Asker.MENTOR, given.maya(),
        Instant.parse("2026-12-03T21:00:00Z"), clock.instant());
    post("/family/sessions/" + session() + "/booking/withdrawal", given.elena());
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void onlyWhatIsTheReadersAlone() {
    allow();
    publish();
    assertThat(get(path(), given.viewer(Cast.JIWOO))).hasStatus(404);
    assertThat(book(SLOT, given.viewer(Cast.JIWOO))).hasStatus(404);
    var robotics = "/family/booking/" + given.engagement(Cast.ROBOTICS).value();
    assertThat(get(robotics, given.elena())).as("other families would be billed").hasStatus(404);
    assertThat(get("/family/booking", given.elena())).bodyText().doesNotContain(robotics);
    assertThat(send(robotics, given.elena(), "slot", SLOT)).hasStatus(404);
    assertThat(get("/family/booking/" + UUID.randomUUID(), given.elena())).hasStatus(404);
    assertThat(send(path(), given.elena(), "slot", "soon")).hasStatus(422).bodyText().contains("Choose a time.");
    assertThat(book("2026-12-05T20:00:00Z", given.elena())).as("not published").hasStatus(422);
    assertThat(book("2026-11-24T20:00:00Z", given.elena())).as("less than a day ahead").hasStatus(422);
  }

  // A screen of days on a phone, and not of eighty times; nothing that is hidden must be chosen before the press.
  @Test
  void foldsTheTimesOfEachDayButTheFirstAndTheChosenOne() {
    allow();
    given.engagement(Cast.ALGEBRA);
    send("/mentor/hours", given.maya(), "from-1-0", "08:00", "to-1-0", "20:00", "from-3-0", "08:00", "to-3-0", "20:00");
    var body = text(get(path(), given.elena()));
    assertThat(body).containsPattern("<details class=\"day\" open>\\s*<summary><b>Wed, Nov 25</b> <small>23 times")
        .containsPattern("<details class=\"day\">\\s*<summary><b>Mon, Nov 30</b>").doesNotContain("required");
    assertThat(book("2026-12-02T13:10:00Z", given.elena())).hasStatus(422).bodyText()
        .containsPattern("<details class=\"day\" open>\\s*<summary><b>Wed, Dec 2</b>");
  }

  @Test
  void showsWholeDaysAndLeadsToLaterOnesUntilTheHorizon() {
    allow();
    given.engagement(Cast.ALGEBRA);
    send("/mentor/hours", given.maya(), "from-1-0", "08:00", "to-1-0", "20:00", "from-3-0", "08:00", "to-3-0", "20:00",
        "from-5-0", "08:00", "to-5-0", "20:00");
    var first = get(path(), given.elena());
    assertThat(first).bodyText().contains("Later times", "2026-11-25", "?from=2026-12-0")
        .doesNotContain("From the first");
    var days = new TreeSet<String>();
    var at = path();
    for (int pages = 0; at != null; pages++) {
      assertThat(pages).isLessThan(10);
      var body = text(get(at, given.elena()));
      Pattern.compile("value=\"(2026-\\d\\d-\\d\\d)T").matcher(body).results()
          .forEach(one -> days.add(one.group(1)));
      var next = Pattern.compile("\\?from=(\\S+?)\"").matcher(body);
      at = next.find() ? path() + "?from=" + next.group(1) : null;
    }
    assertThat(days.getFirst()).isEqualTo("2026-11-25");
    assertThat(days.getLast()).as("30 days from now").isEqualTo("2026-12-23");
    assertThat(get(path() + "?from=2027-06-01", given.elena())).hasStatusOk().bodyText().contains("2026-11-25T");
    assertThat(get(path() + "?from=never", given.elena())).hasStatusOk().bodyText().contains("2026-11-25T");
  }

  @Test
  void nearTimesAreMarkedWhereTheNoticeIsLongerThanTheLead() {
    allow();
    publish();
    assertThat(get(path(), given.elena())).bodyText().doesNotContain("not free to cancel");
    sql.sql("update policy set notice_hours = 72").update();
    assertThat(get(path(), given.elena())).bodyText().contains("not free to cancel", "until 72 hours before");
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void allow() {
    sql.sql("update policy set families_book = 1").update();
  }

  private void publish() {
    given.engagement(Cast.ALGEBRA);
    send("/mentor/hours", given.maya(), "from-3-0", "15:00", "to-3-0", "18:00", "act", "publish");
  }

  private String path() {
    return "/family/booking/" + given.engagement(Cast.ALGEBRA).value();
  }

  private MvcTestResult book(String slot, Viewer viewer) {
    return send(path(), viewer, "slot", slot);
  }

  private int sessions() {
    return sql.sql("select count(*) from session").one(Integer.class);
  }

  private UUID session() {
    return sql.sql("select id from session").one(UUID.class);
  }

  private MvcTestResult post(String uri, Viewer viewer) {
    return send(uri, viewer);
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
