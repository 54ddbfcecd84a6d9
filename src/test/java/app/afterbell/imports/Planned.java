package app.afterbell.imports;

import static app.afterbell.testing.TestClock.START;

import app.afterbell.testing.Given;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;

/** Spreadsheets of a small company, changed row by row, and what a plan finds wrong in them. */
abstract class Planned {

  static final String PEOPLE = """
      id|name|role|family|email|time_zone
      P1|Maya Okafor|mentor||maya@example.org|America/New_York
      P2|Ana Rivera|student|Rivera||America/New_York
      P3|Cian O’Brien|student|O’Brien||Europe/Dublin
      P4|Elena Rivera|guardian|Rivera|elena@example.org|America/New_York
      """;
  static final String ENGAGEMENTS = """
      id|name|mentor|students|subject|minutes|\
      weekly|time_zone|bill_rate_per_hour|pay_rate_per_hour|currency|starts_on|ends_on|meeting_link
      E1|Ana · Algebra|P1|P2|Algebra|60|MO 16:00|America/New_York|85.00|50.00|USD|2026-08-31|| \
      https://meet.example.org/e1
      E2|Club|P1|P2;P3|Robotics|90|SU 10:30|America/New_York|40.00|75.00|USD|2026-08-31||
      """;
  static final String SESSIONS = """
      engagement|starts_at|time_zone|minutes|actual_minutes|attendance|notes|attendance_at|notes_at
      E1|2026-08-31T16:00|America/New_York|60|60|P2=Attended|Factored.|2026-09-02T11:59:00Z|2026-09-02T12:47:00Z
      E2|2026-09-06T10:30|America/New_York|90|85|P2=Attended;P3=Missed (billable)|Built the \
      arm.|2026-09-08T00:23:00Z|2026-09-08T05:32:00Z
      """;

  final Given given;
  final Planner planner;

  Planned(Given given, Planner planner) {
    this.given = given;
    this.planner = planner;
  }

  @BeforeAll
  void found() {
    given.organization();
  }

  final Preview preview(String people, String engagements, String sessions) {
    return planner.plan(List.of(file("people.csv", people), file("engagements.csv", engagements),
        file("sessions.csv", sessions)), START).preview();
  }

  final List<String> problems(String people, String engagements, String sessions) {
    return describe(preview(people, engagements, sessions));
  }

  static List<String> describe(Preview preview) {
    return preview.problems().stream()
        .map(problem -> problem.file() + ":" + problem.line()
            + Stream.of(problem.column(), problem.value()).filter(text -> text != null).map(text -> " " + text)
                .reduce("", String::concat)
            + ": " + problem.key().replace("imports.problem.", ""))
        .toList();
  }

  // with tabs, so that the cells of these tests need no quotation marks
  static Upload file(String name, String text) {
    return new Upload(name, text.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
  }
}
