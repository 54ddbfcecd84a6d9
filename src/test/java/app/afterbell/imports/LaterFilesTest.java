package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.households.Families;
import app.afterbell.imports.Run.State;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second file of the same company, from a program that has other ids. */
@PageTest
class LaterFilesTest {

  private static final String PEOPLE = """
      id|name|role|family|email|time_zone
      T-7|Okafor, Maya|mentor||maya@example.org|America/New_York
      S-1|ana rivera|student|The Riveras||America/New_York
      G-4|Elena Rivera|guardian|The Riveras|elena@example.org|America/New_York
      S-9|Luis Rivera|student|The Riveras||America/New_York
      """;

  private final Given given;
  private final Runs runs;
  private final ImportWork work;
  private final People people;
  private final Families families;
  private final Sql sql;

  LaterFilesTest(Given given, Runs runs, ImportWork work, People people, Families families, Sql sql) {
    this.given = given;
    this.runs = runs;
    this.work = work;
    this.people = people;
    this.families = families;
    this.sql = sql;
  }

  @BeforeEach
  void importTheFirst() {
    given.organization();
    apply(read(Planned.PEOPLE, Planned.ENGAGEMENTS, Planned.SESSIONS));
  }

  @Test
  void asksByNameAndMeetsByAddressWhoAnEarlierFileBrought() {
    var run = read(PEOPLE);

    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().meetings())
        .extracting(one -> one.row() + " " + one.chosen() + " " + one.candidates().getFirst().earlier())
        .containsExactly("T-7 " + id("P1") + " P1", "G-4 " + id("P4") + " P4", "S-1 null P2");

    apply(choose(run, Map.of("meet:people:S-1", id("P2"))));

    assertThat(count("person where import_id <> 'imogen'")).as("Luis alone is new").isEqualTo(5);
    assertThat(count("family where import_id is not null")).isEqualTo(2);
    assertThat(families.of(person("S-9").id())).as("of his guardian").isEqualTo(families.of(person("P2").id()));
    assertThat(count("import_alias")).as("three people and a family").isEqualTo(4);
    assertThat(read(PEOPLE).preview()).matches(again -> again.changesNothing() && !again.isForSomething());
    assertThat(read(Planned.PEOPLE).preview()).matches(again -> again.changesNothing() && !again.isForSomething());
  }

  @Test
  void takesChangesOfEachFileUnderItsOwnIds() {
    apply(choose(read(PEOPLE), Map.of("meet:people:S-1", id("P2"))));
    apply(read(PEOPLE.replace("ana rivera|student|The Riveras||", "ana rivera|student|The Riveras|ana@example.org|")));

    assertThat(person("P2").email()).isEqualTo("ana@example.org");
    assertThat(person("P2").name()).isEqualTo("Ana Rivera");
  }

  @Test
  void makesSomebodyNewOfANamesake() {
    apply(choose(read(PEOPLE), Map.of("meet:people:S-1", "other")));

    assertThat(person("S-1").id()).isNotEqualTo(person("P2").id());
  }

  @Test
  void asksNobodyAboutWhoHasARowOfTheirOwnInTheFile() {
    var run = read(Planned.PEOPLE + "P8|Ana Rivera|student|Rivera-Lopez||America/New_York\n");

    assertThat(run.preview().meetings()).isEmpty();
    assertThat(run.preview().people()).isEqualTo(new Preview.Count(1, 0, 4));
  }

  @Test
  void asksWhoHasAnAddressUnderAnotherName() {
    var peter = PEOPLE.replace("Elena Rivera", "Peter Rivera");
    var run = read(peter);

    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().meetings()).extracting(one -> one.row() + " " + one.chosen())
        .contains("G-4 null");
    assertThat(choose(run, Map.of("meet:people:G-4", "other")).preview().problems()).extracting(Problem::key)
        .as("two people have no address together").containsExactly("people.refusal.email_taken");
  }

  @Test
  void refusesTwoRowsThatAreOnePerson() {
    apply(choose(read(PEOPLE), Map.of("meet:people:S-1", id("P2"))));

    assertThat(read(Planned.PEOPLE + "S-1|Ana Rivera|student|Rivera||America/New_York\n").preview().problems())
        .extracting(problem -> problem.line() + " " + problem.key() + " " + problem.args())
        .containsExactly("6 imports.problem.same_person [3, P2]");
  }

  @Test
  void asksAboutAnEngagementOfAnEarlierFileAndKnowsItsSessions() {
    var engagements = Planned.ENGAGEMENTS.lines().limit(2).reduce("", (all, line) -> all + line + "\n")
        .replace("E1|Ana · Algebra|P1|P2", "J-1|Algebra with Maya|T-7|S-1");
    var sessions = Planned.SESSIONS.lines().limit(2).reduce("", (all, line) -> all + line + "\n")
        .replace("E1|", "J-1|").replace("P2=", "S-1=");
    var run = choose(read(PEOPLE, engagements, sessions), Map.of("meet:people:S-1", id("P2")));

    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().meetings().getLast()).matches(one -> one.row().equals("J-1") && one.chosen() == null
        && one.candidates().getFirst().earlier().equals("E1"));
    var algebra = sql.sql("select id::text from engagement where import_id = 'E1'").one(String.class);
    var same = choose(run, Map.of("meet:engagements:J-1", algebra));
    assertThat(same.preview().sessions()).isEqualTo(new Preview.Count(0, 0, 1));
    apply(same);
    assertThat(count("engagement")).isEqualTo(2);
    assertThat(count("session")).isEqualTo(2);
    assertThat(read(PEOPLE, engagements, sessions).preview()).matches(again -> again.changesNothing());
  }

  @Test
  void takesAnEngagementOfTheNextYearForAnother() {
    sql.sql("update engagement set ends_on = '2027-06-30' where import_id = 'E1'").update();
    var next = Planned.ENGAGEMENTS.lines().limit(2).reduce("", (all, line) -> all + line + "\n")
        .replace("E1|", "N-1|").replace("2026-08-31", "2027-08-30");

    assertThat(read(Planned.PEOPLE, next).preview()).matches(preview -> preview.meetings().isEmpty()
        && preview.engagements().created() == 1);
  }

  private Person person(String id) {
    return people.byImportId(id).orElseThrow();
  }

  private String id(String importId) {
    return person(importId).id().value().toString();
  }

  private Run read(String... sheets) {
    var names = List.of("people.csv", "engagements.csv", "sessions.csv");
    var files = new ArrayList<Upload>();
    for (int i = 0; i < sheets.length; i++) {
      files.add(Planned.file(names.get(i), sheets[i]));
    }
    var id = runs.create(files, given.imogen().id(), START);
    work.read(id, 1);
    return runs.find(id).orElseThrow();
  }

  private Run choose(Run run, Map<String, String> choices) {
    assertThat(run.preview().names()).containsAll(choices.keySet());
    runs.choose(run.id(), choices);
    work.read(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.READING, START).orElseThrow());
    return runs.find(run.id()).orElseThrow();
  }

  private void apply(Run run) {
    assertThat(run.preview().problems()).isEmpty();
    assertThat(run.preview().undecided()).isZero();
    work.apply(run.id(), runs.begin(run.id(), List.of(State.PREVIEWED), State.APPLYING, START).orElseThrow());
    assertThat(runs.find(run.id()).orElseThrow()).matches(done -> done.failure() == null
        && done.state() == State.APPLIED);
  }

  private int count(String from) {
    return sql.sql("select count(*) from " + from).one(Integer.class);
  }
}
