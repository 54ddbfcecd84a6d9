package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.imports.Run.State;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of people and engagements that staff had typed in by hand before. */
@PageTest
class MeetingsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Currency USD = Currency.getInstance("USD");

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final People people;
  private final Families families;
  private final Engagements engagements;
  private final Sql sql;
  private final Editor editor = new Editor(null, START);
  private PersonId maya;
  private PersonId ana;
  private PersonId elena;
  private FamilyId home;

  MeetingsTest(Given given, Runs runs, ImportWork work, People people, Families families, Engagements engagements,
      Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.people = people;
    this.families = families;
    this.engagements = engagements;
    this.sql = sql;
  }

  @BeforeEach
  void typeThemByHand() {
    given.organization();
    maya = join("Maya Okafor", "maya@example.org", Role.MENTOR);
    ana = join("ANA Rivéra", null, Role.STUDENT);
    elena = join("Elena R.", "elena@example.org", Role.GUARDIAN);
    home = families.found(PersonName.of("The Riveras").get());
    families.placeStudent(ana, home);
    families.placeGuardian(elena, home, editor);
  }

  @Test
  void meetsWhoWasTypedByTheirAddressAndAsksByName() {
    var run = read(Planned.PEOPLE);

    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().meetings())
        .extracting(one -> one.row() + " " + one.needsNobodysWord() + " " + one.chosen())
        .containsExactly("P1 true " + maya.value(), "P4 true " + elena.value(), "P2 false null");
    assertThat(run.preview().meetings().getLast().candidates()).containsExactly(new Meeting.Candidate(
        ana.value(), "ANA Rivéra", List.of("student"), List.of("The Riveras"), null, null));
    assertThat(run.preview().canBeApplied()).as("before somebody has said who Ana is").isFalse();

    var done = apply(choose(run, Map.of("meet:people:P2", ana.value().toString())));

    assertThat(done.state()).isEqualTo(State.APPLIED);
    assertThat(people.byImportId("P2").orElseThrow().id()).isEqualTo(ana);
    assertThat(people.byImportId("P2").orElseThrow().name()).as("as it was typed").isEqualTo("ANA Rivéra");
    assertThat(people.byImportId("P4").orElseThrow().id()).isEqualTo(elena);
    assertThat(families.of(ana)).as("the family of the file is the one that was made by hand").containsExactly(home);
    assertThat(sql.sql("select name from family where id = :id").param("id", home).one(String.class))
        .isEqualTo("The Riveras");
    assertThat(count("family where name like '%Rivera%'")).isEqualTo(1);
    assertThat(read(Planned.PEOPLE).preview()).matches(again -> again.changesNothing() && !again.isForSomething());
  }

  @Test
  void makesSomebodyNewOfWhoIsSomebodyElse() {
    var run = choose(read(Planned.PEOPLE), Map.of("meet:people:P2", "other", "meet:people:P3", "not asked"));
    assertThat(apply(run).state()).isEqualTo(State.APPLIED);

    assertThat(people.byImportId("P2").orElseThrow().id()).isNotEqualTo(ana);
    assertThat(families.of(people.byImportId("P2").orElseThrow().id())).as("her guardian's").containsExactly(home);
    assertThat(sql.sql("select choices::text from import_run").one(String.class)).doesNotContain("P3");
  }

  @Test
  void turnsTheWordsOfANameAndTakesAnAddressThatIsMissing() {
    var people = Planned.PEOPLE.replace("Ana Rivera|student|Rivera||", "Rivera, Ana|student|Rivera|ana@example.org|");
    apply(choose(read(people), Map.of("meet:people:P2", ana.value().toString())));

    assertThat(this.people.find(ana).orElseThrow().email()).isEqualTo("ana@example.org");
  }

  @Test
  void leavesAnAddressThatAChildSharesToTheGuardianWhoHasIt() {
    var shared = Planned.PEOPLE.replace("Ana Rivera|student|Rivera||", "Ana Rivera|student|Rivera|elena@example.org|")
        .replace("P4|Elena Rivera|guardian|Rivera|elena@example.org|America/New_York\n", "");
    var run = choose(read(shared), Map.of("meet:people:P2", ana.value().toString()));

    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().notes()).extracting(Note::key).contains("imports.note.email_of_guardian");
    apply(run);
    assertThat(people.find(ana).orElseThrow().email()).isNull();
    assertThat(people.find(elena).orElseThrow().email()).isEqualTo("elena@example.org");
  }

  @Test
  void bringsNobodyToAFamilyMadeByHandWithoutAnAdmin() {
    var more = Planned.PEOPLE + "P9|Sam Stranger|guardian|Rivera|sam@example.org|America/New_York\n";
    var id = runs.create(List.of(Planned.file("people.csv", more)), given.bola().id(), START);
    work.read(id, 1);

    assertThat(runs.find(id).orElseThrow().preview().problems()).extracting(Problem::key)
        .contains("imports.problem.guardian_by_admin");
  }

  @Test
  void meetsAnEngagementOfTheSamePeopleAndSubject() {
    var algebra = start("Ana and Maya", "ALGEBRA", 60);
    var files = Planned.ENGAGEMENTS.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
    var run = choose(read(Planned.PEOPLE, files), Map.of("meet:people:P2", ana.value().toString()));

    assertThat(run.preview().engagements()).isEqualTo(new Preview.Count(0, 1, 0));
    assertThat(run.preview().clashes()).extracting(Clash::field)
        .contains("name", "subject").doesNotContain("minutes", "mentor");
    apply(run);
    assertThat(engagements.byImportId("E1").orElseThrow().id()).isEqualTo(algebra);
    assertThat(count("engagement")).isEqualTo(1);
  }

  @Test
  void asksWhichOfTwoEngagementsItIsAndMakesAnotherWhereItIsNeither() {
    var first = start("Ana and Maya", "Algebra", 60);
    var second = start("Ana and Maya, Fridays", "Algebra", 45);
    var files = Planned.ENGAGEMENTS.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
    var run = choose(read(Planned.PEOPLE, files), Map.of("meet:people:P2", ana.value().toString()));

    assertThat(run.preview().undecided()).isEqualTo(1);
    assertThat(run.preview().meetings().getLast().candidates()).extracting(Meeting.Candidate::id)
        .containsExactlyInAnyOrder(first.value(), second.value());
    apply(choose(run, Map.of("meet:engagements:E1", "other")));
    assertThat(count("engagement")).isEqualTo(3);
  }

  private EngagementId start(String name, String subject, int minutes) {
    var agreed = new NewEngagement(name, maya, Set.of(ana), subject, NEW_YORK, List.of(),
        new Terms(minutes, new Money(8500, USD), new Money(5000, USD)), LocalDate.of(2026, 8, 31), null, null, null);
    return ((EngagementAnswer.Done) engagements.start(agreed, START)).id();
  }

  private PersonId join(String name, @Nullable String email, Role role) {
    return people.join(new NewPerson(PersonName.of(name).get(), email == null ? null : Email.of(email).get(), NEW_YORK,
        Set.of(role)), START).id();
  }

  private Run read(String people) {
    return read(people, null);
  }

  private Run read(String people, @Nullable String engagements) {
    var files = engagements == null ? List.of(Planned.file("people.csv", people))
        : List.of(Planned.file("people.csv", people), Planned.file("engagements.csv", engagements));
    var id = runs.create(files, given.imogen().id(), START);
    work.read(id, 1);
    return runs.find(id).orElseThrow();
  }

  private Run choose(Run run, Map<String, String> choices) {
    var asked = run.preview().names();
    runs.choose(run.id(), choices.entrySet().stream().filter(one -> asked.contains(one.getKey()))
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    work.read(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.READING, START).orElseThrow());
    return runs.find(run.id()).orElseThrow();
  }

  private Run apply(Run run) {
    assertThat(run.preview().problems()).isEmpty();
    work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    var done = runs.find(run.id()).orElseThrow();
    assertThat(done.failure()).isNull();
    assertThat(done.preview()).isEqualTo(run.preview());
    assertThat(done.state()).isEqualTo(State.APPLIED);
    return done;
  }

  private int count(String from) {
    return sql.sql("select count(*) from " + from).one(Integer.class);
  }
}
