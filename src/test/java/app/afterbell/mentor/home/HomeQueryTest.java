package app.afterbell.mentor.home;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.Money;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

@PageTest
class HomeQueryTest {

  private static final Currency USD = Currency.getInstance("USD");

  private final HomeQuery query;
  private final AttendanceLog attendance;
  private final Given given;
  private final Drafts drafts;

  HomeQueryTest(HomeQuery query, AttendanceLog attendance, Given given, Drafts drafts) {
    this.query = query;
    this.attendance = attendance;
    this.given = given;
    this.drafts = drafts;
  }

  private HomePage home(Instant now) {
    return query.home(given.maya(), 0, now);
  }

  @Test
  void showsWhatWaitsOldestDueFirst() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    var page = home(START);

    assertThat(page.tasks()).extracting(Task::students).last().asList().hasSize(4);
    assertThat(page.tasks()).hasSize(2);
    assertThat(page.tasks().getFirst().pay().amount()).isEqualTo(new Money(5003, USD));
    assertThat(page.tasks().getFirst().pay().payOn()).isEqualTo(LocalDate.of(2026, 12, 4));
    assertThat(page.tasks().getFirst().dueAt()).isEqualTo("2026-11-25T22:00:00Z");
    assertThat(page.overdue()).isEqualTo(1);
    assertThat(page.inTime()).containsExactly(page.tasks().getFirst());
  }

  @Test
  void opensATaskAtTheInstantItsSessionStarts() {
    given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");
    var start = Instant.parse("2026-11-24T21:00:00Z");

    assertThat(home(start.minusNanos(1000)).tasks()).isEmpty();
    assertThat(home(start.minusNanos(1000)).coming()).hasSize(1);
    assertThat(home(start).tasks()).singleElement().matches(Task::running);
    assertThat(home(start).coming()).isEmpty();
  }

  @Test
  void saysWhatBeingLateDid() {
    given.session(Cast.ALGEBRA, "2026-11-05T21:00:00Z");

    var pay = home(START).tasks().getFirst().pay();

    assertThat(pay.isLater()).isTrue();
    assertThat(pay.payOnInTime()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(pay.payOn()).isEqualTo(LocalDate.of(2026, 12, 4));
  }

  @Test
  void showsWhatHasJustEndedFirstAndThenWhatIsLateTheOldestFirst() {
    var starts = List.of("2026-11-05T21:00:00Z", "2026-11-12T21:00:00Z", "2026-11-22T21:00:00Z",
        "2026-11-23T21:00:00Z");
    var sessions = starts.stream().map(start -> given.session(Cast.ALGEBRA, start)).toList();

    var page = home(START);

    assertThat(page.inTime()).extracting(Task::id).containsExactly(sessions.get(3), sessions.get(2));
    assertThat(page.late()).extracting(Task::id).containsExactly(sessions.get(0), sessions.get(1));
    assertThat(page.sum().minor()).isEqualTo(4 * 5003);
    assertThat(page.overdueSum().minor()).isEqualTo(2 * 5003);
  }

  @Test
  void isOverdueAfterItsDueDateAndNotAtIt() {
    given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");
    var due = Instant.parse("2026-11-21T22:00:00Z");
    assertThat(home(due).late()).isEmpty();
    assertThat(home(due.plusNanos(1000)).late()).hasSize(1);
  }

  @Test
  void ordersWhatIsLateByItsDueDateWhicheverWasPlannedFirst() {
    var later = given.session(Cast.ALGEBRA, "2026-11-12T21:00:00Z");
    var earlier = given.session(Cast.ALGEBRA, "2026-11-05T21:00:00Z");
    assertThat(home(START).late()).extracting(Task::id).containsExactly(earlier, later);
  }

  @Test
  void saysOfNobodyElsesDraftThatItWasSaved() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    drafts.save(session, 0, "Graphs", given.bola(), START);
    assertThat(home(START).tasks().getFirst().draftSavedAt()).isNull();
    drafts.save(session, 0, "Graphs", given.maya(), START);
    assertThat(home(START).tasks().getFirst().draftSavedAt()).isEqualTo(START);
  }

  @Test
  void letsTheMentorJoinFromAQuarterOfAnHourBefore() {
    given.session(Cast.ALGEBRA, "2026-11-24T21:00:00Z");
    var start = Instant.parse("2026-11-24T21:00:00Z");

    assertThat(home(start.minus(Duration.ofMinutes(16))).coming().getFirst().joinLink()).isNull();
    assertThat(home(start.minus(Duration.ofMinutes(15))).coming().getFirst().joinLink()).startsWith("https://");
    assertThat(home(start.plus(Duration.ofMinutes(59))).tasks().getFirst().joinLink()).startsWith("https://");
    assertThat(home(start.plus(Duration.ofMinutes(60))).tasks().getFirst().joinLink()).isNull();
  }

  @Test
  void offersUndoForTenMinutesToTheOneWhoPressed() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    attendance.submitAsPlanned(session, given.maya(), START);

    assertThat(home(START.plusSeconds(599)).undoable()).extracting(Undoable::id).containsExactly(session);
    assertThat(home(START.plusSeconds(600)).undoable()).isEmpty();
    assertThat(query.home(given.tomas(), 0, START).undoable()).isEmpty();
  }

  @Test
  void paysByTheAttendanceThatIsIn() {
    var session = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    given.marked(session, AttendanceStatus.CANCELLED_NON_BILLABLE, 60, START);

    var task = home(START).tasks().getFirst();

    assertThat(task.pay().amount().isZero()).isTrue();
    assertThat(task.counts()).containsOnlyKeys(AttendanceStatus.CANCELLED_NON_BILLABLE);
  }

  @Test
  void addsUpThePayPeriod() {
    given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), Instant.parse("2026-11-19T23:00:00Z"));
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    var earned = home(START).earned();

    assertThat(earned.sessionsLogged()).isEqualTo(1);
    assertThat(earned.period().from()).isEqualTo(LocalDate.of(2026, 11, 16));
    var sum = earned.sums().getFirst();
    assertThat(sum.logged()).isEqualTo(new Money(5003, USD));
    assertThat(sum.waiting()).isEqualTo(new Money(5003, USD));
    assertThat(sum.days()).hasSize(14);
    assertThat(sum.days().get(3).logged()).isEqualTo(new Money(5003, USD));
    assertThat(sum.days().get(7).waiting()).isEqualTo(new Money(5003, USD));
  }

  @Test
  void addsUpNoSessionsButThoseOfThePeriodThatItNames() {
    var late = Instant.parse("2026-11-22T12:00:00Z");
    given.logged(given.session(Cast.ALGEBRA, "2026-10-15T20:00:00Z"), late);
    given.logged(given.session(Cast.ALGEBRA, "2026-11-16T04:59:00Z"), late);
    given.logged(given.session(Cast.WRITING, "2026-11-16T05:00:00Z"), late);
    given.session(Cast.ALGEBRA, "2026-10-19T20:00:00Z");
    given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");

    var earned = home(START).earned();

    assertThat(earned.sessionsLogged()).isEqualTo(1);
    var sum = earned.sums().getFirst();
    assertThat(sum.logged()).isEqualTo(new Money(3601, USD));
    assertThat(sum.earlier()).as("the minute before the period, and a month before")
        .isEqualTo(new Money(2 * 5003, USD));
    assertThat(sum.waiting()).isEqualTo(new Money(11261, USD));
    assertThat(sum.days().stream().mapToLong(day -> day.logged().minor()).sum()).isEqualTo(3601);
  }

  @Test
  void showsALongBacklogPageByPageAndCountsItWhole() {
    var engagement = given.engagement(Cast.ALGEBRA);
    for (int day = 0; day < 60; day++) {
      given.session(engagement, Instant.parse("2026-09-01T21:00:00Z").plus(Duration.ofDays(day)));
    }
    var first = home(START);
    var last = query.home(given.maya(), 50, START);

    assertThat(first.waiting()).isEqualTo(60);
    assertThat(first.tasks()).hasSize(HomePage.PAGE);
    assertThat(List.of(first.later(), last.earlier())).containsExactly(25, 25);
    assertThat(last.tasks()).hasSize(10);
    assertThat(last.later()).isNull();
  }

  @Test
  void showsAMentorOnlyTheirOwn() {
    given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    assertThat(query.home(given.tomas(), 0, START).tasks()).isEmpty();
  }
}
