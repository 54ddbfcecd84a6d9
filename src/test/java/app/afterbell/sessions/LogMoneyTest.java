package app.afterbell.sessions;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What logging a session does to bill and pay (R8 to R13, R26), and that nothing of it is rewritten. */
@PageTest
class LogMoneyTest extends LogOfAna {

  private final Families families;
  private final Engagements engagements;

  LogMoneyTest(Given given, AttendanceLog attendance, NotesLog notes, Sessions sessions, Families families,
      Engagements engagements, Sql sql) {
    super(given, attendance, notes, sessions, sql);
    this.families = families;
    this.engagements = engagements;
  }

  @Test
  void writesMoneyOnlyWhenBothTasksAreIn() {
    attendance.submitAsPlanned(session, maya, NOW);
    assertThat(lines()).isZero();
    notes.submit(session, 0, "Graphs.", maya, NOW);
    assertThat(paid()).isEqualTo(5003);
    assertThat(billed()).isEqualTo(8501);
  }

  @Test
  void billsEachFamilyOfAGroupByItsOwnStudentAndPaysTheMentorOnce() {
    var robotics = given.engagement(Cast.ROBOTICS);
    var group = given.session(robotics, START);
    var statuses = List.of(ATTENDED, ATTENDED, MISSED, CANCELLED_NON_BILLABLE);
    var marks = new ArrayList<Mark>();
    for (var student : sessions.students(group)) {
      marks.add(new Mark(student.id(), statuses.get(marks.size()), null, null));
    }
    notes.submit(group, 0, "The arm lifts 200 g.", maya, NOW);
    attendance.submit(group, new AttendanceSubmission(0, 75, marks, false), maya, NOW);
    assertThat(sql.sql("select amount from charge_line order by amount").list(Long.class))
        .containsExactly(0L, 5139L, 5139L, 6167L);
    assertThat(paid()).isEqualTo(9384);
  }

  @Test
  void keepsWithEachLineHowItWasComputed() {
    sql.sql("update policy set missed_billed = 40, missed_paid = 70").update();
    sql.sql("update organization set mark = uuidv7()").update();
    notes.submit(session, 0, "Nobody came.", maya, NOW);
    attendance.submit(session, submission(0, null, mark(MISSED)), maya, NOW);

    var how = "select concat_ws(' ', status, minutes, rate, percent, total, amount, currency) from ";
    assertThat(sql.sql(how + "charge_line").one(String.class)).isEqualTo("missed 60 8501 40 3400 3400 USD");
    assertThat(sql.sql(how + "earning_line").one(String.class)).isEqualTo("missed 60 5003 70 3502 3502 USD");
  }

  @Test
  void keepsAChangeInTheHistoryAndBillsTheDifference() {
    log(60);
    assertThat(attendance.submit(session, submission(1, 65, mark(ATTENDED)), maya, NOW))
        .isEqualTo(new AttendanceAnswer.Logged(2, true));
    assertThat(entries()).isEqualTo(2);
    assertThat(sql.sql("select amount from earning_line order by revision").list(Long.class))
        .containsExactly(5003L, 417L);
    assertThat(sql.sql("""
            select n.corrects = l.id from earning_line n join earning_line l on l.revision = 1 where n.revision = 2
            """).one(Boolean.class)).isTrue();

    attendance.submit(session, submission(2, 55, mark(ATTENDED)), maya, NOW);
    assertThat(sql.sql("select amount from charge_line order by revision").list(Long.class))
        .as("each by what stood before it").containsExactly(8501L, 708L, -1416L);
    assertThat(sql.sql("select amount from earning_line order by revision").list(Long.class))
        .containsExactly(5003L, 417L, -834L);
  }

  @Test
  void correctsASessionForWhoWasInItThoughTheyLeft() {
    log(60);
    given.joins(Cast.LEO, Cast.ALGEBRA, NOW);
    given.leaves(Cast.ANA, Cast.ALGEBRA, NOW);
    assertThat(attendance.submit(session, submission(1, 65, mark(ATTENDED)), maya, NOW).accepted()).isTrue();
    assertThat(billed()).isEqualTo(9209);
  }

  @Test
  void correctsTheBillOfTheFamilyThatWasCharged() {
    log(60);
    var charged = sql.sql("select family_id from charge_line").one(FamilyId.class);
    families.placeStudent(ana, families.imported("Elsewhere", PersonName.of("Elsewhere").get()));
    attendance.submit(session, submission(1, 65, mark(ATTENDED)), maya, NOW);
    assertThat(sql.sql("select distinct family_id from charge_line").list(FamilyId.class)).containsExactly(charged);
  }

  @Test
  void correctsByTheRateThatWasBilledAndPaidThen() {
    log(60);
    var usd = Currency.getInstance("USD");
    engagements.agree(given.engagement(Cast.ALGEBRA), LocalDate.of(2026, 8, 31),
        new Terms(60, new Money(9001, usd), new Money(6007, usd)), given.bola().id(), NOW);
    attendance.submit(session, submission(1, 75, mark(ATTENDED)), maya, NOW);
    assertThat(billed()).isEqualTo(10626);
    assertThat(paid()).isEqualTo(6254);
  }

  @Test
  void historyCannotBeRewritten() {
    log(60);
    for (var table : List.of("attendance_entry", "attendance_mark", "notes_entry", "earning_line", "charge_line")) {
      assertThatThrownBy(() -> sql.sql("delete from " + table).update())
          .as(table)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void givesEveryRowAnIdThatGrowsWithTime() {
    log(60);
    attendance.submit(session, submission(1, 65, mark(ATTENDED)), maya, NOW);
    var tables = sql.sql("""
        select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema,
          table_name)
        where c.column_name = 'id' and c.udt_name = 'uuid' and c.table_schema = 'public' and t.table_type = 'BASE TABLE'
          and c.table_name not like 'note_template%' -- what the migration itself filled in
        """).list(String.class);
    assertThat(tables).contains("charge_line", "earning_line", "session", "person");
    for (var table : tables) {
      assertThat(sql.sql("select count(*) from " + table + " where uuid_extract_version(id) <> 7").one(Integer.class))
          .as(table).isZero();
    }
  }

  @Test
  void namesWhoRecordedEachLine() {
    log(60);
    assertThat(sql.sql("select count(*) from charge_line where recorded_by = :maya and recorded_at = :now")
        .param("maya", maya.id())
        .param("now", NOW)
        .one(Integer.class)).isEqualTo(1);
  }
}
