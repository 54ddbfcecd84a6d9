package app.afterbell.engagements;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@SqlTest
class EngagementsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  private final Engagements engagements;
  private final People people;
  private final List<Object> heard = new ArrayList<>();
  private PersonId maya;
  private PersonId ana;
  private PersonId leo;

  EngagementsTest(Sql sql, DataSource database) {
    this.engagements = new Engagements(sql, heard::add);
    this.people = new People(sql, new JdbcTransactionManager(database));
  }

  @BeforeEach
  void join() {
    maya = join("Maya Okafor", Role.MENTOR);
    ana = join("Ana Rivera", Role.STUDENT);
    leo = join("Leo Park", Role.STUDENT);
  }

  @Test
  void findsWhatWasStarted() {
    var id = engagements.start(algebra(), START).id();

    assertThat(engagements.find(id)).contains(new Engagement(id, algebra()));
    assertThat(engagements.byImportId("E001")).isEqualTo(engagements.find(id));
    assertThat(engagements.imported()).containsExactly(engagements.find(id).orElseThrow());
    assertThat(engagements.find(EngagementId.next())).isEmpty();
  }

  @Test
  void refusesPeopleWhoAreNotWhatTheyWouldBe() {
    assertThat(engagements.start(engagement(ana, Set.of(maya), "Algebra", "MO 16:00", terms(60), AUGUST), START))
        .isEqualTo(new EngagementAnswer.Refused(List.of(Refusal.NOT_A_MENTOR, Refusal.NOT_A_STUDENT)));
    assertThat(engagements.imported()).isEmpty();
  }

  @Test
  void saysEveryReasonAtOnce() {
    var euros = new Money(-1, Currency.getInstance("EUR"));
    var bad = new NewEngagement(" ", maya, Set.of(), "x".repeat(201), NEW_YORK, List.of(),
        new Terms(14, new Money(8309, USD), euros), AUGUST, AUGUST.minusDays(1), "javascript:alert(1)", null);

    assertThat(engagements.start(bad, START)).isEqualTo(new EngagementAnswer.Refused(List.of(
        Refusal.NAME_MISSING, Refusal.SUBJECT_TOO_LONG, Refusal.STUDENT_MISSING, Refusal.ENDS_BEFORE_IT_STARTS,
        Refusal.LINK_NOT_AN_ADDRESS, Refusal.MINUTES_OUT_OF_RANGE, Refusal.CURRENCIES_DIFFER,
        Refusal.PAY_RATE_OUT_OF_RANGE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 52, 480})
  void takesLengthsOnAndOffTheGrid(int minutes) {
    var id = engagements.start(engagement(maya, Set.of(ana), "Algebra", "", terms(minutes), AUGUST), START).id();

    assertThat(engagements.termsOn(id, AUGUST).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({"2026-08-01, 60", "2026-08-31, 60", "2026-09-30, 60", "2026-10-01, 90", "2027-01-01, 90"})
  void knowsTheTermsOfEachDay(LocalDate day, int minutes) {
    var id = engagements.start(algebra(), START).id();
    engagements.agree(id, OCTOBER, terms(90), maya, START);

    assertThat(engagements.termsOn(id, day).minutes()).isEqualTo(minutes);
  }

  @Test
  void refusesTermsThatNoEngagementCanHave() {
    var id = engagements.start(algebra(), START).id();

    assertThat(engagements.agree(id, OCTOBER, terms(481), maya, START))
        .isEqualTo(new EngagementAnswer.Refused(List.of(Refusal.MINUTES_OUT_OF_RANGE)));
    assertThat(engagements.termsOn(id, OCTOBER)).isEqualTo(terms(60));
  }

  @Test
  void correctsEverythingButLaterTerms() {
    var id = engagements.start(algebra(), START).id();
    engagements.agree(id, OCTOBER, terms(90), maya, START);
    var other = engagement(maya, Set.of(leo), "Geometry", "FR 09:30", terms(52), AUGUST.plusDays(7));

    assertThat(engagements.change(id, other, START)).isEqualTo(new EngagementAnswer.Done(id));

    assertThat(engagements.find(id)).contains(new Engagement(id, other));
    assertThat(engagements.termsOn(id, OCTOBER)).isEqualTo(terms(90));
  }

  @Test
  void refusesAChangeAsItRefusesAStart() {
    var id = engagements.start(algebra(), START).id();
    var group = engagement(maya, Set.of(ana, maya), "Algebra", "", terms(60), AUGUST);

    assertThat(engagements.change(id, group, START)).isEqualTo(
        new EngagementAnswer.Refused(List.of(Refusal.MENTOR_IS_STUDENT, Refusal.NOT_A_STUDENT)));
    assertThat(engagements.find(id)).contains(new Engagement(id, algebra()));
  }

  private PersonId join(String name, Role role) {
    return people.join(new NewPerson(PersonName.of(name).get(), null, NEW_YORK, Set.of(role)), START).id();
  }

  private NewEngagement algebra() {
    return engagement(maya, Set.of(ana), "Algebra II", "MO 16:00; TH 16:00", terms(60), AUGUST);
  }

  private static NewEngagement engagement(
      PersonId mentor, Set<PersonId> students, String subject, String weekly, Terms terms, LocalDate startsOn) {
    return new NewEngagement("Ana · " + subject, mentor, students, subject, NEW_YORK,
        WeeklyTime.parse(weekly).orElseThrow(), terms, startsOn, null, "https://meet.example.org/e001", "E001");
  }

  private static Terms terms(int minutes) {
    return new Terms(minutes, new Money(8537, USD), new Money(5003, USD));
  }
}
