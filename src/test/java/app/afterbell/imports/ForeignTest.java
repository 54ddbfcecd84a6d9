package app.afterbell.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.imports.Mapping.DateOrder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for the columns of other products, and what their cells become. */
class ForeignTest {

  private static final String NEW_YORK = "America/New_York";

  @ParameterizedTest
  @CsvSource({
      "Eastern Time (US & Canada), America/New_York",
      "'(GMT-08:00) Pacific Time (US & Canada)', America/Los_Angeles",
      "Eastern Standard Time, US/Eastern",
      "Arizona, America/Phoenix",
      "London, Europe/London",
      "Europe/Dublin, Europe/Dublin"
  })
  void readsZonesByTheNamesOfOtherPrograms(String name, String zone) {
    assertThat(Foreign.zone(name).orElseThrow().getRules()).isEqualTo(ZoneId.of(zone).getRules());
    assertThat(Foreign.zone("Nowhere Time")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.5, 90", "'0,75', 45", "1.00, 60", "2, 120"})
  void readsHoursAsMinutes(String hours, int minutes) {
    assertThat(Foreign.hours(hours)).contains(minutes);
    assertThat(Foreign.hours("1.51")).as("no whole minutes").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"60, 60", "60 min, 60", "1:30, 90", "1 hr 30 min, 90", "1.5 hours, 90", "45 minutes, 45"})
  void readsMinutesAsTheyAreWritten(String text, int minutes) {
    assertThat(Foreign.minutes(text)).contains(minutes);
  }

  @ParameterizedTest
  @CsvSource({
      "8/31/2026 4:00 pm, MONTH_FIRST, 2026-08-31T16:00",
      "31/8/2026 16:00, DAY_FIRST, 2026-08-31T16:00",
      "'August 31, 2026 4:00 pm', NONE, 2026-08-31T16:00",
      "2026-08-31T20:00:00Z, NONE, 2026-08-31T16:00",
      "2026-08-31 16:00:00-04:00, NONE, 2026-08-31T16:00",
      "2026-08-31 09:00, NONE, 2026-08-31T09:00",
      "12/1/2026 12:15 AM, MONTH_FIRST, 2026-12-01T00:15"
  })
  void readsMoments(String text, DateOrder order, String moment) {
    assertThat(Foreign.moment(text, order, Cells.zone(NEW_YORK)))
        .contains(LocalDateTime.parse(moment));
  }

  @Test
  void guessesNoOrderOfDays() {
    assertThat(Foreign.date("8/9/2026", DateOrder.NONE)).isEmpty();
    assertThat(Foreign.date("31/8/2026", DateOrder.MONTH_FIRST)).isEmpty();
    assertThat(Foreign.orderOf(List.of(List.of("8/9/2026"), List.of("8/31/2026")))).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(Foreign.orderOf(List.of(List.of("31.8.2026")))).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(Foreign.orderOf(List.of(List.of("8/9/2026")))).isEqualTo(DateOrder.NONE);
  }

  @Test
  void knowsTeachworksLessons() {
    var headings = List.of("name", "from_date", "from_time", "to_date", "to_time", "time_zone", "employee_name",
        "student_names", "status", "description");
    var proposal = propose("lessons.csv", headings);

    assertThat(proposal.product()).contains("Teachworks");
    assertThat(proposal.mapping().kind()).isEqualTo(SheetKind.SESSIONS);
    assertThat(proposal.mapping().targets()).containsExactly("subject", "start_date", "start_time", "end_date",
        "end_time", "time_zone", "mentor", "students", "status", "");
    assertThat(proposal.mapping().missing()).isEmpty();
    assertThat(translated(proposal.mapping(), "Algebra", "2026-08-31", "4:00 PM", "2026-08-31", "5:30 PM",
        "Eastern Time (US & Canada)", "Maya Okafor", "Ana Rivera", "Missed", "x"))
        .containsEntry("starts_at", "2026-08-31T16:00").containsEntry("minutes", "90")
        .containsEntry("time_zone", NEW_YORK).containsEntry("status", "Missed (billable)")
        .containsEntry("students", "Ana Rivera").containsEntry("mentor", "Maya Okafor");
  }

  @Test
  void knowsTutorCruncherPeopleAndLeavesOutWhoIsDormant() {
    var headings = List.of("Status", "Email", "First Name", "Last name", "Mobile", "Street", "Town");
    var mapping = propose("tutors.csv", headings).mapping();

    assertThat(mapping.kind()).isEqualTo(SheetKind.PEOPLE);
    assertThat(mapping.fixed()).containsEntry("role", "mentor").containsEntry("time_zone", NEW_YORK);
    assertThat(mapping.missing()).isEmpty();
    assertThat(translated(mapping, "Live", "Maya@Example.org", "Maya", "Okafor", "1", "2", "3"))
        .containsEntry("name", "Maya Okafor").containsEntry("id", "maya@example.org").containsEntry("role", "mentor");
    assertThat(new Translation(mapping).of(List.of("Dormant", "", "Maya", "Okafor"))).isEmpty();
    assertThat(propose("x.csv", headings).mapping().missing()).as("nothing says whose list it is")
        .containsExactly("role");
  }

  @Test
  void knowsTutorCruncherAppointments() {
    var mapping = propose("a.csv", List.of("id", "start", "finish", "units", "topic", "status")).mapping();

    assertThat(translated(mapping, "17", "2026-08-31T20:00:00Z", "2026-08-31T21:30:00Z", "1.50", "Algebra", "Complete"))
        .containsEntry("starts_at", "2026-08-31T16:00").containsEntry("minutes", "90")
        .containsEntry("status", "Attended").containsEntry("subject", "Algebra");
    assertThat(mapping.missing()).containsExactly("engagement");
  }

  @Test
  void knowsAcuity() {
    var headings = List.of("Start Time", "End Time", "First Name", "Last Name", "Email", "Type", "Calendar",
        "Duration", "Appointment ID");
    var mapping = propose("schedule.csv", headings).mapping();

    assertThat(mapping.missing()).isEmpty();
    assertThat(translated(mapping, "08/31/2026 4:00 pm", "08/31/2026 5:00 pm", "Ana", "Rivera", "", "Algebra",
        "Maya Okafor", "60", "1"))
        .containsEntry("starts_at", "2026-08-31T16:00").containsEntry("minutes", "60")
        .containsEntry("students", "Ana Rivera").containsEntry("mentor", "Maya Okafor");
    var dayAndTime = propose("a.csv", List.of("Date", "Time", "Duration", "Client name", "Calendar", "Type")).mapping();
    assertThat(translated(dayAndTime, "09/02/2026", "4:00pm", "45", "Ana Rivera", "Maya", "x"))
        .containsEntry("starts_at", "2026-09-02T16:00").containsEntry("minutes", "45");
  }

  @Test
  void knowsAnOasesStudentWithTheirCustomer() {
    var mapping = propose("export.csv", List.of("First Name", "Last Name", "Linked Customer", "Grade")).mapping();

    assertThat(translated(mapping, "Ana", "Rivera", "Elena Rivera", "7"))
        .containsEntry("role", "student").containsEntry("family", "Elena Rivera").containsEntry("id", "Ana Rivera");
  }

  @Test
  void readsRatesWithTheirSigns() {
    assertThat(Foreign.amount("$85.00")).isEqualTo("85.00");
    assertThat(Foreign.amount("1,250.00 €")).isEqualTo("1250.00");
    assertThat(Foreign.amount("1,250")).isEqualTo("1250");
    assertThat(Foreign.amount("85,00")).isEqualTo("85,00");
  }

  @Test
  void proposesEachColumnOfOursOnceAndMeansNothingByNoise() {
    var mapping = propose("a.csv", List.of("Name", "Name", "", "ID ", "✓", "x".repeat(5_000), "Größe")).mapping();

    assertThat(mapping.targets()).containsExactly("name", "", "", "id", "", "", "");
    assertThat(mapping.doubled()).isEmpty();
    assertThat(new Mapping(SheetKind.PEOPLE, List.of("name", "name"), Map.of(), DateOrder.NONE).doubled())
        .containsExactly("name");
  }

  private static OtherProducts.Proposal propose(String file, List<String> headings) {
    return OtherProducts.propose(headings, List.of(), Optional.empty(), file, NEW_YORK, "USD");
  }

  private static Map<String, String> translated(Mapping mapping, String... cells) {
    var ours = new Translation(mapping).of(List.of(cells)).orElseThrow();
    var said = new HashMap<String, String>();
    Translation.places(mapping.kind()).forEach((target, place) -> said.put(target, ours.get(place)));
    return said;
  }
}
