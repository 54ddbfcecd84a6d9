package app.afterbell.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.afterbell.people.People;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class ReadingsTest {

  private static final Instant NOW = TestClock.START;

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final NotesReadings readings;
  private final TransactionTemplate transactions;
  private final TestClock clock;
  private final Sql sql;
  private final JdbcClient client;

  ReadingsTest(MockMvcTester pages, Given given, People people, NotesReadings readings,
      TransactionTemplate transactions, TestClock clock, Sql sql, JdbcClient client) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.readings = readings;
    this.transactions = transactions;
    this.clock = clock;
    this.sql = sql;
    this.client = client;
  }

  private SessionId algebra() {
    return given.logged(given.session(Cast.ALGEBRA, "2026-11-19T21:00:00Z"), NOW);
  }

  private SessionId club() {
    var session = given.session(Cast.ROBOTICS, "2026-11-20T15:30:00Z");
    return given.noted(session, "The arm lifts 200 g.", given.viewer(Cast.LUCIA), "Lucía led.", NOW);
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return pages.get().uri(path).with(SignedIn.as(viewer)).exchange();
  }

  private MvcTestResult asStaff(Viewer viewer, SessionId session) {
    return get(viewer, "/staff/sessions/" + session.value());
  }

  /** Who read about which student. */
  private List<String> rows() {
    return sql.sql("""
            select p.name || ' read about ' || s.name from audit_reading r
            join person_card p on p.id = r.reader_id join person_card s on s.id = r.student_id
            order by r.id
            """).list(String.class);
  }

  // A page that shows notes twice in its transaction, and another one that shows the same ones the other way round.
  @Test
  void letsPagesOfOneReaderNeverWaitInACircle() throws Exception {
    var first = algebra();
    var second = club();
    var bola = given.bola();
    try (var other = Executors.newSingleThreadExecutor()) {
      var both = transactions.execute(_ -> {
        readings.shown(bola, List.of(first), NOW);
        var page = other.submit(() -> transactions.executeWithoutResult(_ -> {
          readings.shown(bola, List.of(second), NOW);
          readings.shown(bola, List.of(first), NOW);
        }));
        await().until(() -> client.sql("select exists (select from pg_locks where not granted)")
            .query(Boolean.class).single());
        readings.shown(bola, List.of(second), NOW);
        return page;
      });
      both.get();
    }
    assertThat(rows()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void writesDownStaffWhoOpenASession() {
    var session = algebra();

    assertThat(asStaff(given.bola(), session)).hasStatusOk();

    assertThat(rows()).containsExactly("Bola Akindele read about Ana Rivera");
    assertThat(sql.sql("select reader_roles from audit_reading").list((row, _) -> row.getString(1)))
        .allMatch(roles -> roles.contains("coordinator") && roles.contains("finance"));
  }

  @Test
  void writesARowForEachStudentOfAGroup() {
    var session = club();

    assertThat(asStaff(given.imogen(), session)).hasStatusOk();

    assertThat(rows()).hasSize(4).contains("Imogen Castellanos read about Noa Cohen", "Imogen Castellanos read about "
        + "Lucía Rivera");
  }

  @Test
  void writesNothingDownForTheFamilyAndTheMentor() {
    var session = algebra();
    var club = club();

    assertThat(get(given.elena(), "/family")).hasStatusOk();
    assertThat(get(given.ana(), "/family")).hasStatusOk();
    assertThat(get(given.maya(), "/mentor/sessions/" + session.value())).hasStatusOk();
    assertThat(get(given.maya(), "/mentor/sessions/" + session.value() + "/notes")).hasStatusOk();
    readings.shown(given.elena(), List.of(session, club), NOW);
    readings.shown(given.maya(), List.of(session, club), NOW);
    readings.shown(given.viewer(Cast.LUCIA), List.of(club), NOW);

    assertThat(rows()).isEmpty();
  }

  @Test
  void showsAnotherMentorNothingAndWritesNothingDown() {
    var session = algebra();

    assertThat(get(given.tomas(), "/mentor/sessions/" + session.value())).hasStatus(404);
    assertThat(asStaff(given.tomas(), session)).hasStatus(404);

    assertThat(rows()).isEmpty();
  }

  @Test
  void writesDownStaffWhateverElseTheyAre() {
    var session = algebra();
    var club = club();
    people.giveRoles(given.elena().id(), Set.of(Role.GUARDIAN, Role.COORDINATOR));
    people.giveRoles(given.maya().id(), Set.of(Role.MENTOR, Role.FINANCE));

    assertThat(asStaff(given.elena(), club)).hasStatusOk();
    assertThat(rows()).hasSize(4);
    assertThat(get(given.elena(), "/family/sessions/" + session.value())).hasStatusOk();
    assertThat(rows()).hasSize(5).last().isEqualTo("Elena Rivera read about Ana Rivera");
    assertThat(get(given.maya(), "/mentor/sessions/" + session.value())).hasStatusOk();
    assertThat(rows()).hasSize(6).last().isEqualTo("Maya Okafor read about Ana Rivera");
  }

  @Test
  void writesDownAGuardianAmongTheStaffWhoMayNotReadTheNotes() {
    var session = algebra();
    people.giveRoles(given.elena().id(), Set.of(Role.GUARDIAN, Role.COORDINATOR));
    sql.sql("update guardianship set reads_notes = false where guardian_id = :elena").param("elena", given.elena().id())
        .update();

    asStaff(given.elena(), session);

    assertThat(rows()).containsExactly("Elena Rivera read about Ana Rivera");
  }

  @Test
  void writesDownTheNotesOfTheTimeBeforeAtTheDeskOfStaff() {
    algebra();
    var open = given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");

    assertThat(get(given.bola(), "/staff/sessions/" + open.value() + "/attendance")).hasStatusOk().bodyText()
        .contains("Page 84");

    assertThat(rows()).containsExactly("Bola Akindele read about Ana Rivera");
    assertThat(sql.sql("select count(*) from audit_reading where session_id = :open").param("open", open)
        .one(Long.class)).isZero();
  }

  @Test
  void writesDownWhatARefusedSubmissionAnswers() {
    var session = algebra();
    assertThat(pages.put().uri("/api/v1/sessions/" + session.value() + "/notes").with(SignedIn.byToken(given.bola()))
        .contentType("application/json").content("{\"body\": \"Other words.\"}").exchange())
        .hasStatus(409).bodyText().contains("Page 84");

    assertThat(rows()).containsExactly("Bola Akindele read about Ana Rivera");
  }

  @Test
  void countsTheSameReadingOnceAnHour() {
    var session = algebra();
    for (int i = 0; i < 3; i++) {
      asStaff(given.bola(), session);
    }
    assertThat(rows()).hasSize(1);

    clock.advance(java.time.Duration.ofHours(1));
    asStaff(given.bola(), session);
    assertThat(rows()).hasSize(2);
  }

  @Test
  void leavesNothingOfAReadingThatWasRolledBack() {
    var session = algebra();
    transactions.executeWithoutResult(status -> {
      readings.shown(given.bola(), List.of(session), NOW);
      assertThat(rows()).hasSize(1);
      status.setRollbackOnly();
    });
    assertThat(rows()).isEmpty();
  }

  @Test
  void showsNothingWhereNothingCanBeWrittenDown() {
    var session = algebra();
    client.sql("alter table audit_reading add constraint broken check (false) not valid").update();
    try {
      assertThat(asStaff(given.bola(), session)).hasStatus(500).bodyText().doesNotContain("Page 84");
    } finally {
      client.sql("alter table audit_reading drop constraint broken").update();
    }
  }

  @Test
  void cannotBeRewritten() {
    asStaff(given.bola(), algebra());
    assertThatThrownBy(() -> client.sql("update audit_reading set read_at = read_at").update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    assertThatThrownBy(() -> client.sql("delete from audit_reading").update())
        .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
  }
}
