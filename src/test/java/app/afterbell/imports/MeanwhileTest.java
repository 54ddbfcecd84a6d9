package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.imports.Run.State;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestDatabase;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed between an import's preview and its writing: somebody's newer word stands, or nothing is written. */
@PageTest
class MeanwhileTest {

  private static final ZoneId BOISE = ZoneId.of("America/Boise");

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final People people;
  private final Sessions sessions;
  private final AttendanceLog attendance;
  private final Planner planner;
  private final Execution execution;
  private final TransactionTemplate transaction;
  private final Sql sql;
  private final Editor editor = new Editor(null, START);

  MeanwhileTest(Given given, Runs runs, ImportWork work, People people, Sessions sessions, AttendanceLog attendance,
      Planner planner, Execution execution, TransactionTemplate transaction, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.people = people;
    this.sessions = sessions;
    this.attendance = attendance;
    this.planner = planner;
    this.execution = execution;
    this.transaction = transaction;
    this.sql = sql;
  }

  @BeforeEach
  void importOnce() {
    TestDatabase.fill("riverside", () -> imports(text -> text));
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

  private Person person(String importId) {
    return people.byImportId(importId).orElseThrow();
  }

  private SessionId session(String which) {
    return sql.sql("""
            select s.id from session_fact s join engagement_card e on e.id = s.engagement_id
            where (select count(*) from session_student_fact m where m.session_id = s.id) = 1 and
            """ + which + " order by s.starts_at limit 1").one(SessionId.class);
  }

  private int revision(SessionId id) {
    return sql.sql("select notes_revision from session_fact where id = :id").param("id", id).one(Integer.class);
  }

  private void mark(SessionId id, AttendanceStatus status) {
    var student = sessions.students(id).getFirst().id();
    int revision = sql.sql("select attendance_revision from session_fact where id = :id").param("id", id)
        .one(Integer.class);
    var answer = attendance.submit(id,
        new AttendanceSubmission(revision, null, List.of(new Mark(student, status, null, null)), false)
        .because("She called."),
        given.imogen(), START);
    assertThat(answer.accepted()).isTrue();
  }

  private Run imports(UnaryOperator<String> edited) {
    var run = read(edited);
    apply(run);
    return runs.find(run.id()).orElseThrow();
  }

  private void apply(Run run) {
    if (run.preview().isFine() && !run.preview().changesNothing()) {
      work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
      assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(State.APPLIED);
    }
  }

  private Run read(UnaryOperator<String> edited) {
    var id = runs.create(files(edited), given.imogen().id(), START);
    work.read(id, 1);
    return runs.find(id).orElseThrow();
  }

  private static List<Upload> files(UnaryOperator<String> edited) {
    return Stream.of(SheetKind.values()).map(kind -> Riverside.file(kind, edited)).toList();
  }
}
