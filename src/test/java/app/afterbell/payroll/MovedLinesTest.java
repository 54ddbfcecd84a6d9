package app.afterbell.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.database.Migrations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lines that had their pay day written into them say when they were earned, and keep it; terms from days on get their
 * ends.
 */
class MovedLinesTest {

  private static final String THERE_BEFORE = "202611241319";

  // Lines of a session of November 10, 4:30 pm in New York: due Nov 12, 5:30 pm; its run closes on Nov 18, 8:00 am.
  private static final String BEFORE = """
      insert into organization (name, time_zone, support_email) values ('Riverbend', 'America/New_York', 'a@b.example');
      insert into person (id, name, time_zone, created_at)
      values ('00000000-0000-0000-0000-000000000001', 'Maya', 'America/New_York', '2026-01-01Z');
      insert into engagement (id, name, mentor_id, subject, time_zone, starts_on, created_at)
      values ('00000000-0000-0000-0000-000000000005', 'Algebra', '00000000-0000-0000-0000-000000000001', 'Algebra',
              'America/New_York', '2026-09-01', '2026-01-01Z');
      insert into engagement_terms (engagement_id, from_on, minutes, currency, bill_rate, pay_rate)
      values ('00000000-0000-0000-0000-000000000005', '2026-11-01', 60, 'USD', 8521, 5009),
             ('00000000-0000-0000-0000-000000000005', '2026-09-01', 60, 'USD', 8501, 5003),
             ('00000000-0000-0000-0000-000000000005', '2026-10-01', 60, 'USD', 8513, 5005);
      """;

  private final DriverManagerDataSource database = new DriverManagerDataSource(
      TestDatabase.createEmpty("moved_lines"), TestDatabase.user(), TestDatabase.password());
  private final JdbcClient old = JdbcClient.create(database);

  @Test
  void keepTheirPayDayWhereItWasRight() {
    migrations().target(THERE_BEFORE).repeatableSqlMigrationPrefix("NONE").load().migrate();
    old.sql(BEFORE).update();
    var onTime = line("2026-11-11T12:00Z", "2026-11-11T12:00Z", "2026-11-02");
    var lateNotes = line("2026-11-11T12:00Z", "2026-11-20T12:00Z", "2026-11-16");
    var lateButInTheRun = line("2026-11-18T12:59Z", "2026-11-17T12:00Z", "2026-11-02");
    var addedToLateNotes = line("2026-11-11T12:00Z", "2026-11-25T12:00Z", "2026-11-02");
    var onTimeBySettingsOfThen = line("2026-11-19T12:00Z", "2026-11-18T14:00Z", "2026-11-02");
    var laterBySettingsOfThen = line("2026-11-17T12:00Z", "2026-11-17T14:00Z", "2026-11-16");
    var ofAPeriodThatIsNone = line("2026-11-20T12:00Z", "2026-11-20T13:00Z", "2026-11-09");

    migrations().load().migrate();

    assertThat(earnedAt(onTime)).isEqualTo("2026-11-11T12:00:00Z");
    assertThat(earnedAt(lateNotes)).isEqualTo("2026-11-20T12:00:00Z");
    assertThat(earnedAt(lateButInTheRun)).isEqualTo("2026-11-18T12:59:00Z");
    assertThat(earnedAt(addedToLateNotes)).isEqualTo("2026-11-25T12:00:00Z");
    assertThat(earnedAt(onTimeBySettingsOfThen)).as("its due date").isEqualTo("2026-11-12T22:30:00Z");
    assertThat(earnedAt(laterBySettingsOfThen)).as("when the run before closes").isEqualTo("2026-11-18T13:00:00Z");
    assertThat(earnedAt(ofAPeriodThatIsNone)).isEqualTo("2026-11-20T13:00:00Z");
    assertThat(old.sql("select from_on || ' ' || first_on || ' ' || to_on from engagement_terms order by first_on")
        .query(String.class).list()).isEqualTo(List.of(
            "-infinity 2026-09-01 2026-10-01", "2026-10-01 2026-10-01 2026-11-01", "2026-11-01 2026-11-01 infinity"));
  }

  /** @param period the first day of the period whose run it was said to make */
  private UUID line(String attendanceAt, String notesAt, String period) {
    var session = UUID.randomUUID();
    var sql = new Sql(database);
    sql.sql("""
            insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes,
                                 attendance_revision, attendance_at, notes_revision, notes_at)
            select :id, id, mentor_id,
                   timestamptz '2026-11-10 21:30Z' - (select count(*) from session) * interval '1 microsecond',
                     time_zone, 60,
                   1, :attendanceAt::timestamptz, 1, :notesAt::timestamptz
            from engagement
            """)
        .param("id", session)
        .param("attendanceAt", attendanceAt)
        .param("notesAt", notesAt)
        .update();
    sql.sql("""
            insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency,
              total,
                                      amount, recorded_by, recorded_at, period_from, pay_on)
            select :id, id, mentor_id, 1, 'attended', 60, 5009, 100, 'USD', 5009, 5009, mentor_id, attendance_at,
              :period, :payOn
            from session where id = :id
            """)
        .param("id", session)
        .param("period", LocalDate.parse(period))
        .param("payOn", LocalDate.parse(period).plusDays(18))
        .update();
    return session;
  }

  private Instant earnedAt(UUID line) {
    var at = new Sql(database).sql("select earned_at from earning_line where id = :id").param("id", line)
        .one(Instant.class);
    return at.plusMillis(1).truncatedTo(ChronoUnit.SECONDS); // the sessions are some microseconds apart
  }

  private FluentConfiguration migrations() {
    return Migrations.configure().dataSource(database);
  }
}
