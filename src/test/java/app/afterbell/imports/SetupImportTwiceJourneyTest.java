package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A company is imported, goes on by hand, is imported again, and then by a file in which one cell is another. */
@PageTest
class SetupImportTwiceJourneyTest extends ImportedOnce {

  private final NotesLog notes;

  SetupImportTwiceJourneyTest(Given given, Runs runs, ImportWork work, People people, Sessions sessions,
      AttendanceLog attendance, NotesLog notes, TransactionTemplate transaction, Sql sql) {
    super(given, runs, work, people, sessions, attendance, transaction, sql);
    this.notes = notes;
  }

  @Test
  void changesNothingTheSecondTimeAndThenJustTheOneCell() {
    var leo = person("P018");
    people.change(leo.id(), PersonName.of("Leo P.").get(), Email.of("leo@home.example").get(), BOISE, editor);
    var logged = session("s.logged_at is not null");
    mark(logged, AttendanceStatus.MISSED);
    notes.submit(logged, revision(logged), "Corrected by hand.", given.imogen(), START);

    var again = imports(text -> text).preview();
    assertThat(again.changesNothing()).isTrue();
    assertThat(again.clashes()).isEmpty();
    assertThat(again.meetings()).isEmpty();

    var once = imports(text -> text.replace("P043,Mila Ivanova,student,Ivanova,,America/Denver",
        "P043,Mila Ivanova,student,Ivanova,,America/Boise")).preview();
    assertThat(once.changes()).containsExactly(
        new Change(SheetKind.PEOPLE, "P043", "time_zone", "America/Denver", "America/Boise"));
    assertThat(once.people()).isEqualTo(new Preview.Count(0, 1, 59));
    assertThat(once.sessions()).isEqualTo(new Preview.Count(0, 0, 432));
    assertThat(person("P043").timeZone()).isEqualTo(BOISE);
    assertThat(person("P018").name()).isEqualTo("Leo P.");
    assertThat(person("P018").email()).isEqualTo("leo@home.example");
    assertThat(sql.sql("select body from notes_fact where session_id = :id").param("id", logged).one(String.class))
        .isEqualTo("Corrected by hand.");
  }
}
