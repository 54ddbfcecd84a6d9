package app.afterbell.imports.web.staff;

import app.afterbell.imports.CalendarFiles.CalendarFile;
import app.afterbell.imports.Run;
import app.afterbell.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * @param zone of a calendar's times that name none, as it was typed
 * @param errors of the forms, by field
 */
public record ImportsPage(List<Run> runs, List<CalendarFile> calendars, String zone, Map<String, String> errors) {

  /** What an import is called. */
  public String tag(Ui ui, Run run) {
    return run.tag() == null ? ui.formats().date(run.createdAt()) : run.tag();
  }

  /** Of the spreadsheets' form. */
  public Map<String, String> sheetErrors() {
    return isCalendar() ? Map.of() : errors;
  }

  /** Of the calendar's form. */
  public Map<String, String> calendarErrors() {
    return isCalendar() ? errors : Map.of();
  }

  private boolean isCalendar() {
    return errors.containsKey("calendar") || errors.containsKey("zone");
  }
}
