package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A company's spreadsheets, 10 MB: 100 mentors, a thousand students, 60,000 logged sessions. */
public final class Spreadsheets {

  public static final int SESSIONS = 60_000;

  private static final int MENTORS = 100;
  private static final int WEEKS = 60;
  private static final int PER_WEEK = 10;

  private Spreadsheets() {}

  static void write(Path folder) throws IOException {
    for (var file : all().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Their texts, by the names of the files. */
  public static Map<String, String> all() {
    var files = new LinkedHashMap<String, String>();
    files.put("people.csv", people());
    files.put("engagements.csv", engagements());
    files.put("sessions.csv", sessions());
    return files;
  }

  private static String people() {
    var text = new StringBuilder("id,name,role,family,email,time_zone\n");
    for (int i = 0; i < MENTORS; i++) {
      text.append("M%d,Mentor %d,mentor,,m%d@example.org,America/New_York\n".formatted(i, i, i));
      for (int j = 0; j < PER_WEEK; j++) {
        text.append("S%d-%d,Student %d,student,Family %d,,America/New_York\n".formatted(i, j, i, i));
      }
      text.append("G%d,Guardian %d,guardian,Family %d,g%d@example.org,America/New_York\n".formatted(i, i, i, i));
    }
    return text.toString();
  }

  private static String engagements() {
    var text = new StringBuilder("id,name,mentor,students,subject,minutes,weekly,time_zone,bill_rate_per_hour,"
        + "pay_rate_per_hour,currency,starts_on,ends_on,meeting_link\n");
    for (int i = 0; i < MENTORS; i++) {
      for (int j = 0; j < PER_WEEK; j++) {
        text.append("E%d-%d,Engagement %d,M%d,S%d-%d,Algebra,60,,America/New_York,85.03,50.03,USD,2025-01-06,,\n"
            .formatted(i, j, j, i, i, j));
      }
    }
    return text.toString();
  }

  private static String sessions() {
    var monday = LocalDate.of(2025, 1, 6);
    var notes = "Worked through the problem set.\nTo practise: page 84.";
    var text = new StringBuilder(
        "engagement,starts_at,time_zone,minutes,actual_minutes,attendance,notes,attendance_at,notes_at\n");
    for (int week = 0; week < WEEKS; week++) {
      for (int j = 0; j < PER_WEEK; j++) {
        var startsAt = monday.plusWeeks(week).plusDays(j % 5).atTime(14 + j / 5 * 2, 0);
        var loggedAt = Instant.parse(monday.plusWeeks(week).plusDays(j % 5 + 1) + "T12:00:00Z");
        for (int i = 0; i < MENTORS; i++) {
          text.append("E%d-%d,%s,America/New_York,60,60,S%d-%d=Attended,\"%s\",%s,%s\n"
              .formatted(i, j, startsAt, i, j, notes, loggedAt, loggedAt));
        }
      }
    }
    return text.toString();
  }
}
