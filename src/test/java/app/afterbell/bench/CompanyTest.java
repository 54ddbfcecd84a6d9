package app.afterbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestDatabase;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small one, with every constraint at work: what is measured is a company that the product could have made. */
@SqlTest
class CompanyTest {

  private static final Company COMPANY = new Company(4, 120);

  // Sessions that a guardian was not told of, of those that may be told by now.
  private static final String PLACES_LEFT = """
      select c.sessions - l.told from reminder_place l join reminder_plan p using (guardian_id, student_id)
      join noted_count c using (student_id, engagement_id)
      where l.told >= 0 and not exists (
        select from noted_session n where n.student_id = l.student_id and n.due_at > :now)
      """;

  private final JdbcClient sql = JdbcClient.create(TestDatabase.dataSource());

  @BeforeEach
  void fill() throws SQLException {
    TestDatabase.wipe();
    try (var connection = TestDatabase.dataSource().getConnection()) {
      COMPANY.fill(connection, "none");
    }
  }

  @AfterEach
  void leaveNothing() {
    sql.sql("drop function bench_id(int, bigint)").update();
    TestDatabase.wipe();
  }

  @Test
  void leavesEachMentorTwentyOpenSessionsAndTwelveToCome() {
    var now = Company.NOW.atOffset(ZoneOffset.UTC);
    assertThat(counts("select count(*) from session where logged_at is null and starts_at <= :now group by mentor_id",
        now))
        .containsOnly(Company.OPEN).hasSize(4);
    assertThat(counts("select count(*) from session where starts_at > :now group by mentor_id", now))
        .containsOnly(Company.UPCOMING).hasSize(4);
  }

  @Test
  void writesAnEarningAndEachStudentsChargeForEachLoggedSession() {
    var logged = count("select count(*) from session where logged_at is not null");
    assertThat(logged).isEqualTo(4 * (120 - Company.OPEN - Company.UPCOMING));
    assertThat(count("select count(distinct session_id) from earning_line")).isEqualTo(logged);
    assertThat(count("""
        select count(*) from session s join engagement_student m using (engagement_id) where s.logged_at is not null
        """)).isEqualTo(count("select count(*) from charge_line where corrects is null"));
    assertThat(count("""
        select count(*) from (
          select session_id, student_id from charge_line group by 1, 2
          having sum(amount) <> (array_agg(total order by revision desc))[1]) wrong
        """)).isZero();
  }

  @Test
  void givesEachStudentAGuardianWhoReadsAndSeesMoneyAndSomeOneWhoDoesNot() {
    var students = 4 * Company.STUDENTS;
    assertThat(count("select count(distinct student_id) from guardianship where reads_notes and sees_money"))
        .isEqualTo(students);
    assertThat(count("select count(*) from guardianship where not reads_notes")).isPositive();
    assertThat(count("select count(*) from guardianship where not sees_money")).isPositive();
  }

  @Test
  void writesPartsForStudentsOfTheSessionAlone() {
    assertThat(count("select count(*) from notes_part")).isPositive();
    assertThat(count("""
        select count(*) from notes_part p join session s on s.id = p.session_id
        where not exists (select from engagement_student e
                          where e.engagement_id = s.engagement_id and e.student_id = p.student_id)
        """)).isZero();
    assertThat(count("select count(*) from session where notes_revision > 1")).isPositive();
    assertThat(counts("select count(*) from notes_entry where recorded_at >= :now",
        Company.NOW.atOffset(ZoneOffset.UTC)))
        .containsExactly(0);
  }

  @Test
  void hasRemindedOfEverythingUntilRemindersAreMadeDue() throws SQLException {
    assertThat(count("select count(*) from reminder_plan where look_at is not null")).isZero();
    assertThat(counts(PLACES_LEFT, Company.NOW.atOffset(ZoneOffset.UTC))).isNotEmpty().allMatch(left -> left < 4);
    try (var connection = TestDatabase.dataSource().getConnection(); var statement = connection.createStatement()) {
      statement.execute(Company.remindersDue(1, 30));
    }
    assertThat(counts(PLACES_LEFT + " and p.look_at <= :now", Company.NOW.atOffset(ZoneOffset.UTC)))
        .hasSize(30).allMatch(left -> left >= 4 && left < 8);
  }

  @ParameterizedTest
  @EnumSource(Waiting.class)
  void preparesSessionsThatWaitToBeLogged(Waiting waiting) throws SQLException {
    var before = count("select count(*) from session");
    try (var connection = TestDatabase.dataSource().getConnection()) {
      Company.prepare(connection, waiting, 1, 3, 5, 10);
    }
    assertThat(count("select count(*) from session")).isEqualTo(before + 10);
    assertThat(sql.sql("select count(*) from session where id = :id and (notes_at is not null) = :noted and "
        + "attendance_at is null")
        .param("id", waiting.session(2, 9)).param("noted", waiting == Waiting.ATTENDANCE).query(Integer.class).single())
        .isOne();
  }

  private java.util.List<Integer> counts(String query, Object now) {
    return sql.sql(query).param("now", now).query(Integer.class).list();
  }

  private int count(String query) {
    return sql.sql(query).query(Integer.class).single();
  }
}
