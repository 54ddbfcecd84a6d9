package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Run.Failure;
import app.afterbell.imports.Run.State;
import app.afterbell.people.People;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Importing once more: what changed is changed, and nothing else. */
@PageTest
class AgainTest {

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final People people;
  private final Sessions sessions;
  private final Sql sql;

  AgainTest(Given given, Runs runs, ImportWork work, People people, Sessions sessions, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.people = people;
    this.sessions = sessions;
    this.sql = sql;
  }

  @Test
  void writesNothingWhenNothingChanged() {
    importedOnce();
    var before = fingerprint();

    var preview = imports(text -> text).preview();

    assertThat(preview.changesNothing()).isTrue();
    assertThat(preview.people()).isEqualTo(new Preview.Count(0, 0, 60));
    assertThat(preview.engagements()).isEqualTo(new Preview.Count(0, 0, 27));
    assertThat(preview.sessions()).isEqualTo(new Preview.Count(0, 0, 432));
    assertThat(preview.changes()).isEmpty();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void changesJustWhatAFileCorrects() {
    importedOnce();

    var preview = imports(text -> text
        .replace("Leo Park,student,Park,,", "Leo Park-Kim,student,Park,leo@example.org,")
        .replace("P043,Mila Ivanova,student,Ivanova,,America/Denver", "P043,Mila Ivanova,student,Kaur,,America/Boise")
        .replace("80.00,48.00,USD", "82.00,48.00,USD")
        .replace("E002,2026-12-08T15:30,America/New_York,45", "E002,2026-12-08T15:30,America/New_York,60")
        .replace("E001,2026-08-31T16:00,America/New_York,60,60,P015=Attended",
            "E001,2026-08-31T16:00,America/New_York,60,75,P015=Attended")).preview();

    assertThat(preview.problems()).isEmpty();
    assertThat(preview.people()).isEqualTo(new Preview.Count(0, 2, 58));
    assertThat(preview.engagements()).isEqualTo(new Preview.Count(0, 1, 26));
    assertThat(preview.sessions()).isEqualTo(new Preview.Count(0, 2, 430));
    assertThat(preview.changes())
        .extracting(change -> change.of() + " " + change.field() + " " + change.from() + " > " + change.to())
        .containsExactly(
            "P018 name Leo Park > Leo Park-Kim", "P018 email  > leo@example.org",
            "P043 time_zone America/Denver > America/Boise", "P043 family Ivanova > Kaur",
            "E002 bill_rate_per_hour 80.00 USD > 82.00 USD",
            "E001 2026-08-31T16:00 actual_minutes 60 > 75",
            "E002 2026-12-08T15:30 minutes 45 > 60");
    assertThat(preview.notes()).extracting(Note::key)
        .contains("imports.note.rates_changed", "imports.note.lines_corrected");
    assertThat(guardiansOf("Mila Ivanova")).containsExactly("Gurpreet Kaur");
    assertThat(sql.sql("select amount from earning_line where amount <> total order by recorded_at").list(Long.class))
        .containsExactly(1250L);
    assertThat(imports(text -> text).preview().sessions().changed()).as("and back again").isEqualTo(2);
  }

  @Test
  void recordsACorrectionAsItsImporters() {
    importedOnce();

    imports(text -> text.replace("E001,2026-08-31T16:00,America/New_York,60,60,P015=Attended",
        "E001,2026-08-31T16:00,America/New_York,60,,P015=Missed (billable)"));

    var id = sql.sql("""
            select s.id from session_fact s join engagement_card e on e.id = s.engagement_id
            where e.name = 'Ana · Algebra II' and s.starts_at = '2026-08-31T20:00:00Z'
            """).one(SessionId.class);
    var standing = sessions.attendance(sessions.card(id, given.imogen())).orElseThrow();
    assertThat(standing.revision()).isEqualTo(2);
    assertThat(standing.recordedByName()).isEqualTo(given.imogen().name());
    assertThat(standing.recordedAt()).isEqualTo(START);
  }

  @Test
  void letsTwoExchangeTheirAddresses() {
    importedOnce();

    imports(text -> text.replace("maya.okafor@", "x@").replace("toms.nez@", "maya.okafor@").replace("x@", "toms.nez@"));

    assertThat(people.byImportId("P002")).get().extracting(person -> person.email())
        .isEqualTo("maya.okafor@example.org");
    assertThat(people.byImportId("P001")).get().extracting(person -> person.email()).isEqualTo("toms.nez@example.org");
  }

  @Test
  void leavesAloneWhatTheFileNoLongerHas() {
    importedOnce();

    var preview = imports(text -> text.replaceAll("(?m)^P060,.*\\R?", "").replaceAll("(?m)^E026,Tariq.*\\R", ""))
        .preview();

    assertThat(preview.problems()).isEmpty();
    assertThat(preview.notes()).extracting(Note::key)
        .contains("imports.note.people_absent", "imports.note.engagements_absent");
    assertThat(people.byImportId("P060")).isPresent();
  }

  @Test
  void neverTakesStaffTheirRights() {
    importedOnce();
    var imogen = people.byImportId("P013").orElseThrow();
    people.giveRoles(imogen.id(), Set.of(Role.ADMIN));

    assertThat(imports(text -> text).preview().changesNothing()).isTrue();
    imports(text -> text.replace("Imogen Castellanos,staff", "Imogen Castellanos,mentor"));

    assertThat(people.find(imogen.id()).orElseThrow().roles()).containsExactly(Role.ADMIN, Role.MENTOR);
  }

  @Test
  void keepsTheMentorOfAnEngagementWithSessions() {
    importedOnce();

    var run = read(text -> text.replace("E002,Leo · Creative writing,P001", "E002,Leo · Creative writing,P002"));

    assertThat(run.preview().problems()).extracting(Problem::key).containsExactly("imports.problem.mentor_changed");
  }

  @Test
  void showsANewPreviewWhereTheCompanyMovedOn() {
    var run = read(text -> text);
    var meanwhile = imports(text -> text.replace("Leo Park,", "Leo P.,"));
    assertThat(meanwhile.state()).isEqualTo(State.APPLIED);

    work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());

    var now = runs.find(run.id()).orElseThrow();
    assertThat(now.state()).isEqualTo(State.PREVIEWED);
    assertThat(now.failure()).isEqualTo(Failure.MOVED);
    assertThat(now.preview().people()).isEqualTo(new Preview.Count(0, 1, 59));
  }

  @Test
  void changesNothingOnceItWasTakenForGone() {
    var run = read(text -> text);
    int attempt = runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow();
    runs.failTheGone(START.plus(Runs.GONE).plusSeconds(1));

    work.apply(run.id(), attempt);

    assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(State.FAILED);
    assertThat(people.byImportId("P001")).isEmpty();
  }

  private void importedOnce() {
    TestDatabase.fill("riverside", () -> imports(text -> text));
  }

  private Run imports(UnaryOperator<String> edited) {
    var run = read(edited);
    work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    return runs.find(run.id()).orElseThrow();
  }

  private Run read(UnaryOperator<String> edited) {
    var importer = given.imogen().id();
    var files = Stream.of(SheetKind.values()).map(kind -> Riverside.file(kind, edited)).toList();
    var id = runs.create(files, importer, START);
    work.read(id, 1);
    return runs.find(id).orElseThrow();
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

  // which transaction wrote each row: a row that was written again is another one
  private List<String> fingerprint() {
    return Stream.of("person", "person_role", "family", "family_student", "family_guardian", "guardianship",
        "engagement",
            "engagement_student", "engagement_terms", "weekly_time", "session", "attendance_entry", "attendance_mark",
            "notes_entry", "charge_line", "earning_line")
        .map(table -> sql.sql("select '" + table + " ' || count(*) || ' ' || max(xmin::text::bigint) from " + table)
            .one(String.class))
        .toList();
  }
}
