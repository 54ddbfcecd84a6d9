package app.afterbell.imports.web.staff;

import app.afterbell.imports.CalendarFiles.CalendarFile;
import app.afterbell.imports.CalendarFiles.Preview;
import app.afterbell.imports.IcsContents.Unread;
import app.afterbell.imports.IcsOutcome;
import app.afterbell.web.Option;
import app.afterbell.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's file before it is imported, or after.
 *
 * @param preview null where it is done, discarded or forgotten
 */
public record CalendarFilePage(CalendarFile file, @Nullable Preview preview) {

  static final String OPEN = "?";

  // more than anybody reads on one page
  private static final int MOST_EVENTS = 200;
  private static final int MOST_DATES = 12;

  /**
   * The dates of one event, or of a series.
   *
   * @param place in the form
   * @param engagement of which they are, as the form has it: {@link #OPEN} for not said yet, empty for none
   */
  public record Event(
      int place, String uid, String title, List<IcsOutcome> dates, int more, String engagement) {

    /** Whether nobody has said of which engagement it is. */
    public boolean isOpen() {
      return engagement.equals(OPEN);
    }
  }

  /** Those that wait for a choice first. */
  public List<Event> events() {
    var byUid = new LinkedHashMap<String, List<IcsOutcome>>();
    preview.outcomes().stream().sorted(Comparator.comparing(one -> one.event().startsAt()))
        .forEach(one -> byUid.computeIfAbsent(one.event().uid(), _ -> new ArrayList<>()).add(one));
    var all = new ArrayList<Event>();
    byUid.forEach((uid, dates) -> all.add(new Event(all.size(), uid, dates.getFirst().event().title(),
        dates.subList(0, Math.min(MOST_DATES, dates.size())), Math.max(0, dates.size() - MOST_DATES),
        engagement(uid))));
    return all.stream().sorted(Comparator.comparing((Event one) -> !one.isOpen())).limit(MOST_EVENTS).toList();
  }

  private String engagement(String uid) {
    return preview.chosen().containsKey(uid)
        ? preview.chosen().get(uid).map(id -> id.value().toString()).orElse("") : OPEN;
  }

  public List<Unread> unread() {
    return preview.unread();
  }

  public int count(IcsOutcome.Kind kind) {
    return (int) preview.outcomes().stream().filter(one -> one.kind() == kind).count();
  }

  public boolean changesSomething() {
    return count(IcsOutcome.Kind.PLANNED) + count(IcsOutcome.Kind.MOVED) + count(IcsOutcome.Kind.CANCELLED) > 0;
  }

  /** What an event can be of. */
  public List<Option> engagements(Ui ui) {
    return Stream.concat(
        Stream.of(new Option(OPEN, ui.text("imports.calendar.of-open")),
            new Option("", ui.text("imports.calendar.of-none"))),
        preview.engagements().stream().map(one -> new Option(one.id().value().toString(),
            ui.text("imports.calendar.of", one.name(), one.mentorName())))).toList();
  }

  public String path() {
    return "/staff/imports/calendar/" + file.id().value();
  }
}
