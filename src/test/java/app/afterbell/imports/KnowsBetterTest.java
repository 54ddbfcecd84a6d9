package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a file says once more takes nothing back that the product knows better: only what changes in the file is taken.
 */
@PageTest
class KnowsBetterTest extends ImportedOnce {

  private final Families families;
  private final Engagements engagements;
  private final NotesLog notes;

  KnowsBetterTest(Given given, Runs runs, ImportWork work, People people, Families families, Engagements engagements,
      Sessions sessions, AttendanceLog attendance, NotesLog notes, TransactionTemplate transaction, Sql sql) {
    super(given, runs, work, people, sessions, attendance, transaction, sql);
    this.families = families;
    this.engagements = engagements;
    this.notes = notes;
  }

  @Test
  void takesNothingBackOfPeople() {
    var leo = person("P018");
    people.change(leo.id(), PersonName.of("Leo P.").get(), Email.of("leo@home.example").get(), BOISE, editor);
    var maya = person("P001");
    people.change(maya.id(), PersonName.of(maya.name()).get(), Email.of("maya@home.example").get(), BOISE, editor);
    people.giveRole(maya.id(), Role.GUARDIAN, editor);
    families.placeGuardian(maya.id(), familyOf("P043"), editor);
    var guardian = guardianOf(leo.id());
    families.placeGuardian(guardian, familyOf("P043"), editor);
    people.takeSignInBack(person("P002").id(), editor);
    families.placeStudent(person("P015").id(), families.found(PersonName.of("A home of its own").get()), editor);

    assertNothingChangesWhenImportedAgain();
  }

  @Test
  void leavesAStudentWhoIsGuardianOfOthersByNowAsTheyAre() {
    var ana = person("P015");
    people.giveRole(ana.id(), Role.GUARDIAN, editor);
    families.placeStudent(person("P018").id(), familyOf("P043"), editor);
    assertThat(families.placeGuardian(ana.id(), familyOf("P043"), editor)).isNotNull();

    assertNothingChangesWhenImportedAgain();
  }

  @Test
  void takesNothingBackOfEngagements() {
    var algebra = engagements.byImportId("E001").orElseThrow();
    var agreed = algebra.agreed();
    var terms = new Terms(75, new Money(9907, agreed.terms().billRate().currency()), agreed.terms().payRate());
    var students = new HashSet<>(agreed.students());
    students.add(person("P018").id());
    engagements.change(algebra.id(), new NewEngagement("Ana · Algebra III", agreed.mentor(), students, "Algebra III",
        BOISE, List.of(), terms, agreed.startsOn(), LocalDate.of(2027, 6, 30), "https://meet.example.org/new", "E001"),
        START);
    engagements.agree(algebra.id(), LocalDate.of(2027, 1, 1), terms, agreed.mentor(), START);
    var club = engagements.byImportId("E003").orElseThrow();
    engagements.change(club.id(), new NewEngagement(club.agreed().name(), club.agreed().mentor(),
        Set.of(club.agreed().students().iterator().next()), club.agreed().subject(), club.agreed().zone(),
        club.agreed().weekly(),
        club.agreed().terms(), club.agreed().startsOn(), null, null, "E003"), START);

    assertNothingChangesWhenImportedAgain();
  }

  @Test
  void takesNothingBackOfSessions() {
    var logged = session("s.logged_at is not null");
    mark(logged, AttendanceStatus.MISSED);
    notes.submit(logged, revision(logged), "Corrected in the product.", given.imogen(), START);
    var unlogged = session("s.logged_at is null and s.starts_at < '2026-11-20T00:00:00Z'");
    mark(unlogged, AttendanceStatus.CANCELLED_NON_BILLABLE);

    assertNothingChangesWhenImportedAgain();
  }

  @Test
  void takesWhatChangesInTheFileBesideWhatTheProductChanged() {
    var leo = person("P018");
    people.rename(leo.id(), PersonName.of("Leo P.").get(), BOISE, editor);
    people.giveRole(leo.id(), Role.MENTOR, editor);

    var preview = imports(text -> text.replace("Leo Park,student,Park,", "Leo Park-Kim,student; guardian,Park,"))
        .preview();

    assertThat(preview.changes()).extracting(change -> change.field() + " " + change.from() + " > " + change.to())
        .containsExactly("role mentor; student > mentor; student; guardian");
    assertThat(preview.clashes()).containsExactly(
        new Clash(SheetKind.PEOPLE, "P018", "P018", "name", "Leo P.", "Leo Park-Kim", false));
    assertThat(person("P018")).extracting(Person::name, Person::timeZone).containsExactly("Leo P.", BOISE);
    assertThat(person("P018").roles()).containsExactlyInAnyOrder(Role.GUARDIAN, Role.MENTOR, Role.STUDENT);
    assertThat(imports(text -> text.replace("Leo Park,student,Park,", "Leo Park-Kim,student; guardian,Park,"))
        .preview().clashes()).as("asked once").isEmpty();

    imports(text -> text.replace("Leo Park,student,Park,", "Leo Park-Kim,student,Park,"));
    assertThat(person("P018").roles()).as("what the file gave, it can take")
        .containsExactlyInAnyOrder(Role.MENTOR, Role.STUDENT);
  }

  @Test
  void takesNothingAwayByEmptyCells() {
    UnaryOperator<String> emptied = text -> text
        .replaceAll("(?m)^(P\\d+),[^,]*,[^,]*,[^,]*,[^,]*,.*$", "$1,,,,,")
        .replaceAll("(?m)^(E\\d+),[^,\n]*,P\\d+,.*$", "$1,,,,,,,,,,,,,");
    var before = fingerprint();

    assertThat(read(text -> text.startsWith("engagement,") ? text : emptied.apply(text)).preview().problems())
        .extracting(Problem::key)
        .as("a name, a role and a zone are empty in every row of people who are known").isEmpty();
    assertThat(imports(text -> text.startsWith("engagement,") ? text : emptied.apply(text)).preview().changesNothing())
        .isTrue();
    assertThat(fingerprint()).isEqualTo(before);
    people.rename(person("P018").id(), PersonName.of("Leo P.").get(), BOISE, editor);
    assertNothingChangesWhenImportedAgain();
  }

  @Test
  void remembersAlsoWhatChangedNothing() {
    people.rename(person("P018").id(), PersonName.of("Leo P.").get(), person("P018").timeZone(), editor);
    assertThat(imports(text -> text.replace("Leo Park,", "Leo P.,")).preview().changesNothing()).isTrue();
    people.rename(person("P018").id(), PersonName.of("Leonard Park").get(), person("P018").timeZone(), editor);

    assertThat(imports(text -> text.replace("Leo Park,", "Leo P.,")).preview().changesNothing()).isTrue();
  }

  @Test
  void asksAboutWhatIsKnownOtherwiseWhereNobodyRemembersWhatWasSaid() {
    people.rename(person("P018").id(), PersonName.of("Leo P.").get(), BOISE, editor);
    mark(session("s.logged_at is not null"), AttendanceStatus.MISSED);
    sql.sql("delete from import_row").update();

    var preview = imports(text -> text).preview();

    assertThat(preview.changesNothing()).isTrue();
    assertThat(preview.clashes()).extracting(Clash::field).containsExactly("name", "time_zone", "attendance");
    assertThat(person("P018").name()).isEqualTo("Leo P.");
    assertThat(imports(text -> text.replace("America/New_York", "America/Boise")).preview().clashes())
        .as("what is not changed is not asked again").extracting(Clash::field).doesNotContain("name", "attendance");
  }

  @Test
  void takesTheFilesWhereItIsChosen() {
    var leo = person("P018");
    people.change(leo.id(), PersonName.of("Leo P.").get(), Email.of("leo@home.example").get(), leo.timeZone(), editor);
    var logged = session("s.logged_at is not null");
    notes.submit(logged, revision(logged), "Corrected in the product.", given.imogen(), START);
    var at = sql.sql("""
            select e.import_id || ',' || to_char(s.starts_at at time zone s.time_zone, 'YYYY-MM-DD"T"HH24:MI')
            from session s join engagement e on e.id = s.engagement_id where s.id = :id
            """).param("id", logged).one(String.class);
    UnaryOperator<String> edited = text ->
        text.replace("Leo Park,student,Park,,", "Leo Park-Kim,student,Park,l@p.example,")
        .replaceFirst("(" + at + ",[^\"]*\")## What we did", "$1## What we did that day");

    var run = read(edited);
    assertThat(run.preview().clashes()).extracting(Clash::field).containsExactly("name", "email", "notes");
    assertThat(run.preview().changesNothing()).isTrue();
    runs.choose(run.id(), Map.of("cell:people:name:P018", "file", "cell:people:email:P018", "product"));
    work.read(run.id(), runs.begin(run.id(), List.of(Run.State.PREVIEWED), Run.State.READING, START).orElseThrow());
    var chosen = runs.find(run.id()).orElseThrow();
    assertThat(chosen.preview().changes()).extracting(Change::to).containsExactly("Leo Park-Kim");
    apply(chosen);

    assertThat(person("P018")).extracting(Person::name, Person::email)
        .containsExactly("Leo Park-Kim", "leo@home.example");
    assertThat(sql.sql("select body from notes_fact where session_id = :id").param("id", logged).one(String.class))
        .isEqualTo("Corrected in the product.");
  }

  private void assertNothingChangesWhenImportedAgain() {
    var before = fingerprint();
    var run = imports(text -> text);
    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().changes()).isEmpty();
    assertThat(run.preview().changesNothing()).isTrue();
    assertThat(fingerprint()).isEqualTo(before);
  }

  private FamilyId familyOf(String importId) {
    return families.of(person(importId).id()).iterator().next();
  }

  private PersonId guardianOf(PersonId student) {
    return sql.sql("select guardian_id from guardian_of where student_id = :student limit 1").param("student", student)
        .one(PersonId.class);
  }

  // which transaction wrote each row: a row that was written again is another one
  private List<String> fingerprint() {
    return Stream.of("person", "person_role", "family", "family_student", "family_guardian", "guardianship",
        "engagement",
            "engagement_student", "engagement_terms", "weekly_time", "session", "attendance_entry", "notes_entry",
            "charge_line")
        .map(table -> sql.sql("select '" + table + " ' || count(*) || ' ' || "
        + "coalesce(max(xmin::text::bigint), 0) from " + table)
            .one(String.class))
        .toList();
  }
}
