package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.State;
import app.afterbell.sessions.NotesRule;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.WipedOnce;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything in a real company's spreadsheets arrives. */
@PageTest
@WipedOnce
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiversideTest {

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final Sql sql;
  private Preview preview;
  private Run done;

  RiversideTest(Given given, Runs runs, ImportWork work, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.sql = sql;
  }

  @BeforeAll
  void imports() {
    given.organization();
    var id = runs.create(Riverside.all(), null, START);
    work.read(id, 1);
    preview = runs.find(id).orElseThrow().preview();
    work.apply(id, runs.begin(id, List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    done = runs.find(id).orElseThrow();
  }

  @Test
  void previewsEverythingAsNew() {
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.people()).isEqualTo(new Preview.Count(60, 0, 0));
    assertThat(preview.engagements()).isEqualTo(new Preview.Count(27, 0, 0));
    assertThat(preview.sessions()).isEqualTo(new Preview.Count(432, 0, 0));
    assertThat(preview.attendance()).isEqualTo(305);
    assertThat(preview.sessionNotes()).isEqualTo(286);
  }

  @Test
  void isDoneAndForgetsTheFiles() {
    assertThat(done.state()).isEqualTo(State.APPLIED);
    assertThat(done.progress()).isEqualTo(100);
    assertThat(count("import_file")).isZero();
  }

  @Test
  void bringsEveryRow() {
    assertThat(count("person_card")).isEqualTo(60);
    assertThat(count("engagement_card")).isEqualTo(27);
    assertThat(count("session_fact")).isEqualTo(432);
    assertThat(count("attendance_fact")).isEqualTo(305);
    assertThat(count("notes_fact")).isEqualTo(286);
    assertThat(count("session_fact where logged_at is not null")).isEqualTo(286);
    assertThat(count("session_fact s where logged_at is not null "
        + "and not exists (select from earning_line l where l.session_id = s.id)")).isZero();
    assertThat(count("session_fact s where logged_at is null "
        + "and exists (select from charge_line l where l.session_id = s.id)")).isZero();
  }

  @Test
  void keepsCurrenciesZonesAndTheLengthOffTheGrid() {
    assertThat(sql.sql("select distinct currency from engagement_pay_rate order by 1").list(String.class))
        .containsExactly("EGP", "EUR", "INR", "NZD", "PLN", "TWD", "USD");
    assertThat(sql.sql("select distinct time_zone from session_fact").list(String.class)).hasSize(11);
    assertThat(count("session_fact where planned_minutes = 52")).isEqualTo(14);
    assertThat(count("attendance_fact a join session_fact s on s.id = a.session_id "
        + "where s.planned_minutes = 52 and a.actual_minutes = 52")).isEqualTo(6);
  }

  @Test
  void keepsTheNotesByteForByte() {
    var expected = new ArrayList<String>();
    for (var row : CsvReader.builder().ofNamedCsvRecord(Riverside.text(SheetKind.SESSIONS))) {
      if (!row.getField("notes").isEmpty()) {
        expected.add(NotesRule.normalized(row.getField("notes")));
      }
    }
    assertThat(sql.sql("select body from notes_fact").list(String.class)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void leavesExactlyEightSessionsOfMayaOpen() {
    var open = sql.sql("""
            select s.attendance_at is null as lacks_attendance from session_fact s
            join person_card p on p.id = s.mentor_id
            where p.name = 'Maya Okafor' and s.logged_at is null and s.starts_at <= :now
            """)
        .param("now", START)
        .list(Boolean.class);

    assertThat(open).hasSize(8);
    assertThat(open.stream().filter(lacksAttendance -> lacksAttendance)).hasSize(2);
  }

  @Test
  void putsGuardiansAndStudentsOfAFamilyTogether() {
    assertThat(guardiansOf("Ana Rivera")).containsExactlyInAnyOrder("Elena Rivera", "Marco Rivera");
    assertThat(guardiansOf("Cian O’Brien")).containsExactly("Gráinne O’Brien");
    assertThat(guardiansOf("Jordan Smith")).containsExactlyInAnyOrder("Pat Smith", "Alex Smith");
    assertThat(count("person_card where name = 'Jordan Smith'")).isEqualTo(2);
  }

  @Test
  void givesStaffNoRightToChangeEverything() {
    var roles = sql.sql("""
            select distinct unnest(v.roles) from viewer_card v where v.name in ('Imogen Castellanos', 'Bola Akindele')
            """).list(String.class);

    assertThat(new TreeSet<>(roles)).containsExactly("coordinator", "finance");
  }

  @Test
  void recordsWhatWasLoggedAtItsTimeInTheMentorsName() {
    var recorded = sql.sql("""
            select a.recorded_at, p.name from attendance_fact a
            join session_fact s on s.id = a.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = a.recorded_by
            where e.name = 'Ana · Algebra II' and s.starts_at = '2026-08-31T20:00:00Z'
            """).one(Recorded.class);

    assertThat(recorded).isEqualTo(new Recorded(Instant.parse("2026-09-02T11:59:00Z"), "Maya Okafor"));
  }

  private List<String> guardiansOf(String student) {
    return sql.sql("""
            select g.name from guardian_of o
            join person_card s on s.id = o.student_id
            join person_card g on g.id = o.guardian_id
            where s.name = :student
            """)
        .param("student", student)
        .list(String.class);
  }

  private int count(String from) {
    return sql.sql("select count(*) from " + from).one(Integer.class);
  }

  record Recorded(Instant recordedAt, String name) {}
}
