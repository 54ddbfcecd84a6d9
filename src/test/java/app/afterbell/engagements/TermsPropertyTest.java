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
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Whatever is agreed and corrected in whatever order, each day has one set of terms: those that were agreed last for
 * it.
 */
@SqlTest
class TermsPropertyTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final int DAYS = 40;

  private final Engagements engagements;
  private final People people;
  private final Sql sql;

  TermsPropertyTest(Sql sql, DataSource database) {
    this.engagements = new Engagements(sql, _ -> {});
    this.people = new People(sql, new JdbcTransactionManager(database));
    this.sql = sql;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 7, 11, 13, 17})
  void eachDayHasTheTermsThatWereAgreedLastForIt(long seed) {
    var random = new Random(seed);
    var maya = join("Maya Okafor", Role.MENTOR);
    var ana = join("Ana Rivera", Role.STUDENT);
    var agreed = new TreeMap<LocalDate, Terms>();
    var startsOn = day(random);
    agreed.put(startsOn, terms(0));
    var id = engagements.start(engagement(maya, ana, terms(0), startsOn), START).id();
    for (int step = 1; step <= 30; step++) {
      var from = day(random);
      if (random.nextInt(4) == 0) {
        engagements.change(id, engagement(maya, ana, terms(step), from), START);
        agreed.remove(agreed.firstKey());
        agreed.headMap(from, true).clear();
      } else {
        engagements.agree(id, from, terms(step), maya, START);
      }
      agreed.put(from, terms(step));
      for (var day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(DAYS + 3)); day = day.plusDays(1)) {
        var holds = agreed.floorEntry(day) == null ? agreed.firstEntry() : agreed.floorEntry(day);
        assertThat(engagements.termsOn(id, day)).as("seed %d, step %d, %s", seed, step, day)
            .isEqualTo(holds.getValue());
      }
      assertThat(gaps(id)).as("seed %d, step %d", seed, step).isZero();
      assertThat(engagements.find(id).orElseThrow().agreed().terms()).isEqualTo(agreed.firstEntry().getValue());
    }
  }

  /** Ends that are not the beginning of the next, the two ends of time among them. */
  private int gaps(EngagementId id) {
    return sql.sql("""
            select count(*) from (
              select from_on, lag(to_on, 1, '-infinity') over w as before, to_on, lead(from_on, 1, 'infinity') over w
                as after
              from engagement_terms where engagement_id = :id
              window w as (order by from_on)) t
            where from_on <> before or to_on <> after
            """)
        .param("id", id)
        .one(Integer.class);
  }

  private PersonId join(String name, Role role) {
    return people.join(new NewPerson(PersonName.of(name).get(), null, NEW_YORK, Set.of(role)), START).id();
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static NewEngagement engagement(PersonId mentor, PersonId student, Terms terms, LocalDate startsOn) {
    return new NewEngagement(
        "Algebra with Ana", mentor, Set.of(student), "Algebra", NEW_YORK, List.of(), terms, startsOn, null, null, null);
  }

  private static Terms terms(int step) {
    return new Terms(60, new Money(8537 + step, USD), new Money(5003 + step, USD));
  }
}
