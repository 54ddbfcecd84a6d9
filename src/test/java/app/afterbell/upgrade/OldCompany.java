package app.afterbell.upgrade;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.afterbell.demo.DemoCompany;
import app.afterbell.family.Visits;
import app.afterbell.households.Guardians;
import app.afterbell.households.Rights;
import app.afterbell.imports.Imports;
import app.afterbell.imports.Riverside;
import app.afterbell.imports.RunId;
import app.afterbell.notifications.Choice;
import app.afterbell.notifications.ReminderChoices;
import app.afterbell.notifications.Rhythm;
import app.afterbell.notifications.Via;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.practice.Practice;
import app.afterbell.practice.PracticeList;
import app.afterbell.receipts.Receipts;
import app.afterbell.templates.Templates;
import app.afterbell.testing.Cast;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/**
 * Makes a lively company by the real operations: the demo, a real company's spreadsheets beside it, and ten days in
 * which everything happens that an upgrade could get wrong.
 */
final class OldCompany extends OldLogs {

  /** Thursday, 5:12 pm in New York, ten days after the demo was filled: when the facts are read. */
  static final Instant NOW = TestClock.START.plus(Duration.ofDays(10));

  OldCompany(BeanFactory beans) {
    super(beans);
  }

  void make() {
    DemoCompany.fill(beans, TestClock.START);
    importRiverside();
    planMore();
    at(1);
    changeAttendance();
    editNotes();
    at(2);
    readSomeAndEditAgain();
    changeTerms();
    at(3);
    chooseReminders();
    switchReceipts();
    leaveAGroup();
    at(6);
    logWhatCameMeanwhile();
    settleRights();
    at(9);
    logLate();
    draft();
    practise();
    changeRules();
    lookAround();
    clock.set(NOW);
    pressOnce();
  }

  private void importRiverside() {
    var imports = beans.getBean(Imports.class);
    var run = imports.upload(Riverside.all(), null, clock.instant());
    awaitEnd(imports, run);
    assertThat(imports.apply(run, false, clock.instant())).isTrue();
    awaitEnd(imports, run);
    assertThat(imports.find(run, clock.instant()).orElseThrow().state().key()).isEqualTo("applied");
  }

  private void awaitEnd(Imports imports, RunId run) {
    await().atMost(Duration.ofSeconds(90))
        .until(() -> !imports.find(run, clock.instant()).orElseThrow().state().isWorking());
  }

  // The club meets once a week, which is too seldom for all that is to happen to it.
  private void planMore() {
    for (var day : List.of("24", "25", "27", "30")) {
      given.session(Cast.ROBOTICS, "2026-11-" + day + "T23:30:00Z");
    }
    given.session(Cast.ROBOTICS, "2026-12-01T23:30:00Z");
    given.session(Cast.ROBOTICS, "2026-12-02T23:30:00Z");
  }

  private void readSomeAndEditAgain() {
    for (var reader : List.of(Cast.ELENA, Cast.ANA, Cast.AVI, Cast.NOA, Cast.JIWOO, Cast.CARMEN)) {
      read(reader, 40);
    }
    at(2, 30);
    var algebra = logged(Cast.ALGEBRA);
    edit(algebra.get(2), "\n\nAnd page 92.", null);
    takeBackEdit(algebra.get(4));
    var robotics = logged(Cast.ROBOTICS);
    var lucia = given.viewer(Cast.LUCIA).id();
    var noa = given.viewer(Cast.NOA).id();
    edit(robotics.get(0), "", Map.of(lucia, "Lucía alone has this, otherwise.", noa, "Noa has this."));
    edit(robotics.get(2), "", Map.of(noa, "A part that came later."));
    at(2, 60);
    read(Cast.MARCO, 25);
    read(Cast.AVI, 3);
  }

  private void changeTerms() {
    agree(Cast.ALGEBRA, "2026-11-02", 60, 9103, 5303);
    agree(Cast.ALGEBRA, "2026-12-07", 90, 9203, 5407);
    agree(Cast.CHEMISTRY, "2026-10-05", 60, 7211, 4409);
    agree("E013", "2026-11-17", 45, 9311, 4703);
    agree("E001", "2026-11-23", 60, 8713, 5119);
    // a line keeps its rate, also where another holds for its day by now
    mark(logged(Cast.ALGEBRA).get(1), 50, ATTENDED);
    mark(logged("E013").get(1), 40, ATTENDED);
  }

  private void chooseReminders() {
    var choices = beans.getBean(ReminderChoices.class);
    choose(choices, Cast.ELENA, Cast.ANA, new Choice(Rhythm.EACH, 4, Via.BOTH));
    choose(choices, Cast.MARCO, Cast.ANA, new Choice(Rhythm.NONE, 4, Via.BOTH));
    choose(choices, Cast.CARMEN, Cast.MATEO, new Choice(Rhythm.NTH, 2, Via.INBOX));
    choose(choices, Cast.JIWOO, Cast.LEO, new Choice(Rhythm.WEEKLY, 4, Via.MAIL));
  }

  private void switchReceipts() {
    var receipts = beans.getBean(Receipts.class);
    receipts.switchOff(given.viewer(Cast.CARMEN).id(), clock.instant());
    receipts.switchOff(given.viewer(Cast.NOA).id(), clock.instant());
    receipts.switchOn(given.viewer(Cast.NOA).id());
    at(3, 20);
    read(Cast.NOA, 2);
    read(Cast.CARMEN, 5);
  }

  private void settleRights() {
    var guardians = beans.getBean(Guardians.class);
    var by = Editor.of(given.bola(), clock.instant());
    guardians.settle(given.viewer(Cast.MARCO).id(), given.viewer(Cast.LUCIA).id(), new Rights(false, true), by);
    guardians.settle(given.viewer(Cast.AVI).id(), given.viewer(Cast.NOA).id(), new Rights(true, false), by);
    beans.getBean(People.class).close(given.viewer(Cast.JIWOO).id(), by);
  }

  private void practise() {
    var practice = beans.getBean(Practice.class);
    var headings = beans.getBean(Templates.class).practiseHeadings();
    for (var session : logged(Cast.ALGEBRA).subList(0, 4)) {
      PracticeList.of(body(session), headings).stream().limit(2).forEach(
          item -> practice.tick(session, given.ana().id(), item.key(), true, given.elena(), clock.instant()));
    }
  }

  private void changeRules() {
    sql.sql("""
        update policy set cancelled_billable_billed = 50, cancelled_billable_paid = 40, longest_over_minutes = 45,
                          notice_hours = 36, notes_longest = 12000
        """).update();
    mark(open(Cast.CHEMISTRY).getFirst(), 60, CANCELLED_BILLABLE);
    var halved = open("calculus").getFirst();
    mark(halved, 60, CANCELLED_BILLABLE);
    note(halved);
  }

  private void lookAround() {
    var visits = beans.getBean(Visits.class);
    for (var reader : List.of(Cast.ELENA, Cast.ANA, Cast.AVI, Cast.CARMEN)) {
      at(9, 40);
      visits.look(given.viewer(reader), clock.instant());
    }
    at(9, 120);
    visits.look(given.elena(), clock.instant());
    read(Cast.ELENA, 6);
  }

  private void pressOnce() {
    for (var key : List.of(Cast.ALGEBRA, Cast.ROBOTICS, "E001")) {
      var session = open(key).getLast();
      note(session, NOW.minusSeconds(180));
      attendance.submitAsPlanned(session, mentor(session), NOW.minusSeconds(170));
    }
    attendance.submitAsPlanned(open("sat").getLast(), mentor(open("sat").getLast()), NOW.minusSeconds(100));
  }
}
