package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed between an import's preview and its writing: somebody's newer word stands, or nothing is written. */
@PageTest
class MeanwhileTest extends ImportedOnce {

  private final Planner planner;
  private final Execution execution;

  MeanwhileTest(Given given, Runs runs, ImportWork work, People people, Sessions sessions, AttendanceLog attendance,
      Planner planner, Execution execution, TransactionTemplate transaction, Sql sql) {
    super(given, runs, work, people, sessions, attendance, transaction, sql);
    this.planner = planner;
    this.execution = execution;
  }

  @Test
  void writesWhatTheFileChangesOntoWhatSomebodyChangedAfterThePreview() {
    var run = read(text -> text.replace("Leo Park,", "Leo Park-Kim,"));
    people.rename(person("P018").id(), PersonName.of("Leo Park").get(), BOISE, editor);
    apply(run);

    assertThat(person("P018")).extracting(Person::name, Person::timeZone).containsExactly("Leo Park-Kim", BOISE);
  }

  @Test
  void overwritesNoLogThatCameInWhileItWasCarriedOut() {
    var start = "E001,2026-08-31T16:00,America/New_York,60,";
    var plan = planner.plan(files(text -> text.replace(start + "60,", start + "75,")), START);
    var first = session("s.starts_at = '2026-08-31T20:00:00Z'");
    mark(first, AttendanceStatus.MISSED);

    assertThatThrownBy(() -> transaction.executeWithoutResult(
        _ -> execution.carryOut(plan, given.imogen().id(), false, START, _ -> {})))
        .isInstanceOf(Execution.MovedOn.class);
    assertThat(sql.sql("select status from session_student_fact where session_id = :id").param("id", first)
        .list(String.class))
        .containsExactly("missed");
  }

  @Test
  void writesNothingWhereAnAddressWasTakenMeanwhile() {
    assertNothingIsWritten(IllegalStateException.class, "toms.nez@example.org", "tomas@home.example", () -> {
      sql.sql("update person set entered_at = :now where id = :id").param("now", START).param("id", person("P002").id())
          .update();
      people.change(person("P019").id(), PersonName.of("Ji-woo Park").get(), Email.of("tomas@home.example").get(),
          BOISE, editor);
    });
  }

  @Test
  void writesNothingWhereAGuardianCameToTheStaffMeanwhile() {
    assertNothingIsWritten(RuntimeException.class, "Olga Ivanova,guardian,Ivanova,",
        "Olga Ivanova,guardian,Ivanova;Park,",
        () -> people.giveRole(person("P044").id(), Role.COORDINATOR, editor));
  }

  @Test
  void writesNothingWhereASessionOfAnotherLengthWasLoggedMeanwhile() {
    var monday = "E010,2026-11-23T08:15,America/New_York,";
    assertNothingIsWritten(Execution.MovedOn.class, monday + "60,", monday + "75,",
        () -> mark(session("s.starts_at = '2026-11-23T13:15:00Z'"), AttendanceStatus.MISSED));
  }

  @Test
  void writesNothingWhereAttendanceIsRefused() {
    var august = "E001,2026-08-31T16:00,America/New_York,60,";
    assertNothingIsWritten(IllegalStateException.class, august + "60,", august + "75,",
        () -> sql.sql("update session set planned_minutes = 30 where id = :id")
            .param("id", session("s.starts_at = '2026-08-31T20:00:00Z'")).update());
  }

  // What the same file says of somebody else is written first.
  private void assertNothingIsWritten(Class<? extends Exception> failure, String said, String saysNow,
      Runnable meanwhile) {
    var plan = planner.plan(files(text -> text.replace("Maya Okafor,", "Maya O.,").replace(said, saysNow)), START);
    assertThat(plan.preview().problems()).as(saysNow).isEmpty();
    meanwhile.run();

    assertThatThrownBy(() -> transaction.executeWithoutResult(
        _ -> execution.carryOut(plan, given.bola().id(), false, START, _ -> {}))).as(saysNow).isInstanceOf(failure);
    assertThat(person("P001").name()).as(saysNow).isEqualTo("Maya Okafor");
  }
}
