package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.State;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestDatabase;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.support.TransactionTemplate;

/** A company that was imported once, as tests change it and import it again. */
abstract class ImportedOnce {

  static final ZoneId BOISE = ZoneId.of("America/Boise");

  final Given given;
  final Runs runs;
  final ImportWork work;
  final People people;
  final Sessions sessions;
  final AttendanceLog attendance;
  final TransactionTemplate transaction;
  final Sql sql;
  final Editor editor = new Editor(null, START);

  ImportedOnce(Given given, Runs runs, ImportWork work, People people, Sessions sessions, AttendanceLog attendance,
      TransactionTemplate transaction, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.people = people;
    this.sessions = sessions;
    this.attendance = attendance;
    this.transaction = transaction;
    this.sql = sql;
  }

  @BeforeEach
  void importOnce() {
    // by nobody who is here: of a namesake of the company's own admin it would be asked who she is
    TestDatabase.fill("riverside", () -> {
      given.organization();
      apply(read(text -> text, null));
      given.imogen();
    });
  }

  final Person person(String importId) {
    return people.byImportId(importId).orElseThrow();
  }

  final SessionId session(String which) {
    return sql.sql("""
            select s.id from session_fact s join engagement_card e on e.id = s.engagement_id
            where (select count(*) from session_student_fact m where m.session_id = s.id) = 1 and
            """ + which + " order by s.starts_at limit 1").one(SessionId.class);
  }

  final int revision(SessionId id) {
    return sql.sql("select notes_revision from session_fact where id = :id").param("id", id).one(Integer.class);
  }

  final void mark(SessionId id, AttendanceStatus status) {
    var student = sessions.students(id).getFirst().id();
    int revision = sql.sql("select attendance_revision from session_fact where id = :id").param("id", id)
        .one(Integer.class);
    var answer = attendance.submit(id,
        new AttendanceSubmission(revision, null, List.of(new Mark(student, status, null, null)), false)
        .because("She called."),
        given.imogen(), START);
    assertThat(answer.accepted()).isTrue();
  }

  final Run imports(UnaryOperator<String> edited) {
    var run = read(edited);
    apply(run);
    return runs.find(run.id()).orElseThrow();
  }

  final void apply(Run run) {
    if (run.preview().canBeApplied()) {
      work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
      assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(State.APPLIED);
    }
  }

  final Run read(UnaryOperator<String> edited) {
    return read(edited, given.imogen().id());
  }

  private Run read(UnaryOperator<String> edited, @Nullable PersonId by) {
    var id = runs.create(files(edited), by, START);
    work.read(id, 1);
    return runs.find(id).orElseThrow();
  }

  static List<Upload> files(UnaryOperator<String> edited) {
    return Stream.of(SheetKind.values()).map(kind -> Riverside.file(kind, edited)).toList();
  }
}
