package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.WipedOnce;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem, with file, line, column and value, all at once. */
@PageTest
@WipedOnce
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerTest extends Planned {

  PlannerTest(Given given, Planner planner) {
    super(given, planner);
  }

  @Test
  void findsNothingWrongInWhatIsRight() {
    var preview = preview(PEOPLE, ENGAGEMENTS, SESSIONS);

    assertThat(preview.problems()).isEmpty();
    assertThat(preview.sessions()).isEqualTo(new Preview.Count(2, 0, 0));
    assertThat(preview.attendance()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "P1|Maya~|Maya~people.csv:2 id: missing",
      "P1|Maya Okafor~P1|~people.csv:2 name: people.refusal.name_missing",
      "|mentor|~|teacher|~people.csv:2 role teacher: role",
      "P2|Ana~P1|Ana~people.csv:3 id P1: id_twice",
      "elena@~maya@~people.csv:5 email maya@example.org: email_twice",
      "elena@example~elena~people.csv:5 email elena.org: people.refusal.email_not_an_address",
      "Europe/Dublin~Ireland~people.csv:4 time_zone Ireland: people.refusal.zone_unknown",
      "|student|O’Brien~|student|O’Brien;Rivera~people.csv:4 family O’Brien;Rivera: families_of_student",
      "|mentor||~|mentor|Rivera|~people.csv:2 family Rivera: family_of_nobody"
  })
  void refusesWrongPeople(String right, String wrong, String problem) {
    assertThat(problems(PEOPLE.replaceFirst(Pattern.quote(right), wrong), ENGAGEMENTS, SESSIONS))
        .contains(problem).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void makesNoStudentAGuardianInTheirOwnFamily() {
    assertThat(problems(PEOPLE + "P8|Iker|student; guardian|Rivera|iker@example.org|America/New_York\n"
        + "P9|Leire|student|Rivera||America/New_York\n", ENGAGEMENTS, SESSIONS))
        .anyMatch(found -> found.endsWith("child_guardian"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "|P1|P2|~|P9|P2|~engagements.csv:2 mentor P9: unknown_person",
      "|P1|P2|~|P4|P2|~engagements.csv:2 mentor P4: engagements.refusal.not_a_mentor",
      "|P1|P2|~|P1|P4|~engagements.csv:2 students P4: engagements.refusal.not_a_student",
      "P2;P3~P2;P2~engagements.csv:3 students P2: student_twice",
      "|60|MO~|500|MO~engagements.csv:2 minutes 500: engagements.refusal.minutes_out_of_range",
      "|60|MO~|an hour|MO~engagements.csv:2 minutes an hour: whole",
      "MO 16:00~Mondays~engagements.csv:2 weekly Mondays: weekly",
      "85.00~85.005~engagements.csv:2 bill_rate_per_hour 85.005: decimals",
      "85.00~$85~engagements.csv:2 bill_rate_per_hour $85: amount",
      "85.00~1,000~engagements.csv:2 bill_rate_per_hour 1,000: amount",
      "50.00~~engagements.csv:2 pay_rate_per_hour: missing",
      "USD~XYZ~engagements.csv:2 currency XYZ: currency",
      "2026-08-31~31/8/2026~engagements.csv:2 starts_on 31/8/2026: date",
      "2026-08-31||~2026-08-31|2026-08-30|~engagements.csv:2 ends_on 2026-08-30: "
      + "engagements.refusal.ends_before_it_starts",
      "https://meet~ftp://meet~engagements.csv:2 meeting_link ftp://meet.example.org/e1: "
      + "engagements.refusal.link_not_an_address"
  })
  void refusesWrongEngagements(String right, String wrong, String problem) {
    assertThat(problems(PEOPLE, ENGAGEMENTS.replaceFirst(Pattern.quote(right),
        Matcher.quoteReplacement(wrong == null ? "" : wrong)), SESSIONS)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "E1|2026~E9|2026~sessions.csv:2 engagement E9: unknown_engagement",
      "2026-08-31T16:00~8/31/2026 4 pm~sessions.csv:2 starts_at 8/31/2026 4 pm: local_time",
      "2026-08-31T16:00~2026-08-31T16:00Z~sessions.csv:2 starts_at 2026-08-31T16:00Z: local_time",
      "E1|2026-08-31T16:00~E2|2026-09-06T10:30~sessions.csv:3 starts_at 2026-09-06T10:30: session_twice",
      "E1|2026-08-31T16:00~E1|2026-09-06T11:00~sessions.csv:3 starts_at 2026-09-06T10:30: double_booked",
      "|60|60|~|14|60|~sessions.csv:2 minutes 14: engagements.refusal.minutes_out_of_range",
      "|60|60|~|60|95|~sessions.csv:2 actual_minutes 95: too_long",
      "|60|60|~|60|10|~sessions.csv:2 actual_minutes 10: too_short",
      "|60|60|~|60|61|~sessions.csv:2 actual_minutes 61: off_grid",
      "|60|60|~|60||~sessions.csv:2 actual_minutes: minutes_missing",
      "P2=Attended|F~P2=attend|F~sessions.csv:2 attendance P2=attend: status",
      "P2=Attended|F~P3=Attended|F~sessions.csv:2 attendance P3=Attended: not_in_engagement",
      "P2=Attended|F~P9=Attended|F~sessions.csv:2 attendance P9: unknown_person",
      "P2=Attended|F~|F~sessions.csv:2 actual_minutes 60: minutes_of_nobody",
      ";P3=Missed (billable)~~sessions.csv:3 attendance P2=Attended: status_missing",
      ";P3=Missed (billable)~;P2=Attended~sessions.csv:3 attendance P2: student_twice",
      "2026-09-02T11:59:00Z~2026-08-31T19:59:00Z~sessions.csv:2 attendance_at 2026-08-31T19:59:00Z: before_start",
      "2026-09-02T11:59:00Z~2026-08-31T15:59~sessions.csv:2 attendance_at 2026-08-31T15:59: before_start",
      "2026-09-02T11:59:00Z~2062-09-02T11:59:00Z~sessions.csv:2 attendance_at 2062-09-02T11:59:00Z: far_future",
      "2026-09-02T11:59:00Z~yesterday~sessions.csv:2 attendance_at yesterday: instant",
      "2026-09-02T11:59:00Z~~sessions.csv:2 attendance_at: time_missing",
      "Factored.~~sessions.csv:2 notes_at 2026-09-02T12:47:00Z: time_of_nothing",
      "2026-09-02T12:47:00Z~2026-08-31T19:59:00Z~sessions.csv:2 notes_at 2026-08-31T19:59:00Z: before_start",
      "Factored.~## What we did~sessions.csv:2 notes ## What we did: notes_empty"
  })
  void refusesWrongSessions(String right, String wrong, String problem) {
    assertThat(problems(PEOPLE, ENGAGEMENTS, SESSIONS.replaceFirst(Pattern.quote(right),
        Matcher.quoteReplacement(wrong == null ? "" : wrong)))).contains(problem).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void refusesNotesThatAreTooLongOrNoText() {
    assertThat(problems(PEOPLE, ENGAGEMENTS, SESSIONS.replace("Factored.", "x".repeat(10_001))))
        .containsExactly("sessions.csv:2 notes " + "x".repeat(120) + "…: notes_too_long");
    assertThat(problems(PEOPLE, ENGAGEMENTS, SESSIONS.replace("Factored.", "a\u0000b")))
        .containsExactly("sessions.csv:2 notes a␣b: not_text");
  }

  @Test
  void findsAStudentInTwoSessionsAtOnce() {
    var tomas = PEOPLE + "P5|Tomás Núñez|mentor||tomas@example.org|America/Chicago\n";
    var chemistry = ENGAGEMENTS + "E3|Ana · Chemistry|P5|P2|Chemistry|60|TU "
        + "16:00|America/New_York|71.00|43.00|USD|2026-08-31||\n";

    var preview = preview(tomas, chemistry, SESSIONS
        + "E3|2026-08-31T16:59|America/New_York|60|||||\nE3|2026-09-06T09:30|America/New_York|60|||||\n");
    assertThat(describe(preview)).containsExactly("sessions.csv:4 starts_at 2026-08-31T16:59: double_booked");
    assertThat(preview.problems().getFirst().args()).containsExactly("Ana Rivera", "2");
  }

  // Who shares an address, the role of each in the order of the lines, the lines that must, and those that do without
  // it.
  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "student,student,guardian,guardian ~ 5 email_twice 4 ~ 2, 3",
      "guardian,student ~ '' ~ 3",
      "student,guardian ~ '' ~ 2",
      "student,student ~ 3 email_of_siblings 2 ~ ''",
      "mentor,guardian ~ 3 email_twice 2 ~ ''"
  })
  void leavesAnAddressThatAFamilySharesToAGrownUp(String roles, String expected, String without) {
    var people = new StringBuilder("id|name|role|family|email|time_zone\n");
    for (var role : roles.split(",")) {
      people.append("Q").append(people.length()).append("|Cora Quill|").append(role)
          .append(role.equals("mentor") ? "||" : "|Quill|")
          .append(people.length() % 2 == 0 ? "quill" : "Quill").append("@example.org|America/New_York\n");
    }
    var preview = planner.plan(List.of(file("people.csv", people.toString())), START).preview();

    assertThat(preview.problems().stream()
        .map(problem -> problem.line() + " " + problem.key().replace("imports.problem.", "") + " " + problem.args()
            .getFirst())
        .collect(Collectors.joining(", "))).isEqualTo(expected);
    assertThat(preview.notes().stream().filter(note -> note.key().equals("imports.note.email_of_guardian"))
        .map(note -> String.valueOf(note.line())).collect(Collectors.joining(", "))).isEqualTo(without);
    assertThat(preview.notes()).extracting(Note::key)
        .doesNotContain(roles.contains("guardian") ? "imports.note.no_guardian" : "");
  }

  @Test
  void letsOnlyAnAdminMakeStaff() {
    var files = List.of(file("people.csv", PEOPLE.replace("|guardian|Rivera|", "|staff||")));
    assertThat(describe(planner.plan(files, false, Choices.NONE, START).preview()))
        .containsExactly("people.csv:5 role staff: staff_by_admin");
    assertThat(planner.plan(files, true, Choices.NONE, START).preview().problems()).isEmpty();
  }

  @Test
  void notesWhatTheClocksSkipAndRepeat() {
    var preview = preview(PEOPLE, ENGAGEMENTS, SESSIONS
        + "E1|2027-03-14T02:30|America/New_York|60||||\nE1|2026-11-01T01:30|America/New_York|60||||\n");

    assertThat(preview.problems()).isEmpty();
    assertThat(preview.notes()).extracting(note -> note.line() + " " + note.key() + " " + note.args())
        .contains("4 imports.note.skipped [2027-03-14T02:30, America/New_York, 03:30]",
            "5 imports.note.repeated [2026-11-01T01:30, America/New_York, -04:00]");
  }
}
