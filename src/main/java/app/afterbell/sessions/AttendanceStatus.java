package app.afterbell.sessions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it went for one student (R8). The four names are shown as they stand here. */
public enum AttendanceStatus {
  ATTENDED("Attended"),
  MISSED("Missed (billable)"),
  CANCELLED_BILLABLE("Cancelled (billable)"),
  CANCELLED_NON_BILLABLE("Cancelled (non-billable)");

  private final String label;

  AttendanceStatus(String label) {
    this.label = label;
  }

  /** The name on screens, in spreadsheets and in the API's documents. */
  public String label() {
    return label;
  }

  public static Optional<AttendanceStatus> labelled(String label) {
    return Arrays.stream(values()).filter(status -> status.label.equals(label)).findFirst();
  }

  /** As people type its label in a spreadsheet: capitals, signs and blanks are no matter; "missed billable". */
  public static Optional<AttendanceStatus> typed(String label) {
    return Arrays.stream(values()).filter(status -> letters(status.label).equals(letters(label))).findFirst();
  }

  private static String letters(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
