package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.State;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R21: spreadsheets know nothing of parts, and leave them as they stand. */
@PageTest
class PartsAgainTest {

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final Sessions sessions;
  private final NotesLog notes;
  private final Sql sql;

  PartsAgainTest(Given given, Runs runs, ImportWork work, Sessions sessions, NotesLog notes, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.sessions = sessions;
    this.notes = notes;
    this.sql = sql;
  }

  @Test
  void leavesThePartsOfAGroupWhereItsNotesAreImportedAgain() {
    imports(text -> text);
    var club = sql.sql("""
            select s.id from session_fact s join engagement_card e on e.id = s.engagement_id
            where e.name like 'Robotics club%' and s.notes_at is not null order by s.starts_at limit 1
            """).one(SessionId.class);
    var student = sessions.students(club).getFirst().id();
    var standing = sessions.notes(sessions.card(club, given.imogen())).orElseThrow();
    var parts = Map.of(student, "For this family alone.");
    notes.submit(club, new NotesSubmission(standing.revision(), standing.body(), parts, 0), given.imogen(), START);

    imports(text -> text.replace(standing.body(), "Corrected in the spreadsheet."));

    var now = sessions.notes(sessions.card(club, given.imogen())).orElseThrow();
    assertThat(now.body()).isEqualTo("Corrected in the spreadsheet.");
    assertThat(now.parts()).isEqualTo(parts);
  }

  private void imports(UnaryOperator<String> edited) {
    var files = Stream.of(SheetKind.values()).map(kind -> Riverside.file(kind, edited)).toList();
    var id = runs.create(files, given.imogen().id(), START);
    work.read(id, 1);
    work.apply(id, runs.begin(id, List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
  }
}
