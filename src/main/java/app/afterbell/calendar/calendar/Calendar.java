package app.afterbell.calendar.calendar;

import app.afterbell.calendar.Days;
import app.afterbell.calendar.TimeAxis;
import app.afterbell.calendar.Timetable;
import app.afterbell.calendar.Timetable.Entry;
import app.afterbell.frame.Frame;
import app.afterbell.frame.FrameQuery;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Formats;
import app.afterbell.web.Search;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the calendar's page, or only what stands beside it, of the portal in which its reader is. */
@Component
public class Calendar {

  private static final int AGENDA = 14;
  // Of everybody, one day is enough to read.
  private static final int AGENDA_OF_ALL = 1;

  private final SlotsQuery slots;
  private final FrameQuery frames;
  private final NearestQuery nearest;
  private final FilterQuery filters;

  Calendar(SlotsQuery slots, FrameQuery frames, NearestQuery nearest, FilterQuery filters) {
    this.slots = slots;
    this.frames = frames;
    this.nearest = nearest;
    this.filters = filters;
  }

  public CalendarPage page(Portal portal, Asked asked, Viewer viewer, Locale locale, Instant now) {
    var opened = opened(portal, asked, viewer, now);
    var today = today(viewer, now);
    var at = at(portal, asked, opened, viewer, today);
    var view = view(at);
    var firstOfWeek = new Formats(locale, viewer.zone(), now).firstDayOfWeek();
    var days = days(at, view, firstOfWeek);
    var narrowed = filters.names(at);
    var seen = slots.slots(portal, at.filter(), days, view == View.WEEK, viewer, now);
    var ofDay = seen.byDay().getOrDefault(at.on(), List.of());
    return new CalendarPage(
        at, view, days, view == View.MONTH ? days.weeks(firstOfWeek) : List.of(), today, viewer.zone(),
        seen.byDay(), seen.counts(), seen.shown().size(), seen.total(),
        view == View.WEEK ? timetable(days, seen.shown(), viewer) : null,
        step(at, view, days, -1), step(at, view, days, 1),
        seen.total() == 0 ? nearest.nearest(portal, at.filter(), days, viewer) : null, narrowed,
        new Panel(at, today, opened, ofDay, seen.counts().getOrDefault(at.on(), 0) - ofDay.size()));
  }

  /** What stands beside it alone: the chosen session, or the day. */
  public Panel panel(Portal portal, Asked asked, Viewer viewer, Instant now) {
    var opened = opened(portal, asked, viewer, now);
    var today = today(viewer, now);
    var at = at(portal, asked, opened, viewer, today);
    if (opened != null) {
      return new Panel(at, today, opened, List.of(), 0);
    }
    var seen = slots.slots(portal, at.filter(), Days.from(at.on(), 1), false, viewer, now);
    return new Panel(at, today, null, seen.shown(), seen.total() - seen.shown().size());
  }

  /** What staff can narrow it to. */
  public Found find(Asked asked, Search search, Viewer viewer, Instant now) {
    return filters.find(at(Portal.STAFF, asked, null, viewer, today(viewer, now)), search);
  }

  private @Nullable Frame opened(Portal portal, Asked asked, Viewer viewer, Instant now) {
    return asked.session() == null ? null : frames.shown(portal, asked.session(), viewer, now);
  }

  private static LocalDate today(Viewer viewer, Instant now) {
    return now.atZone(viewer.zone()).toLocalDate();
  }

  private static Address at(Portal portal, Asked asked, @Nullable Frame opened, Viewer viewer, LocalDate today) {
    var on = asked.on() != null ? asked.on()
        : opened != null ? opened.startsAt().atZone(viewer.zone()).toLocalDate()
        : today;
    return new Address(portal, asked.view(), Asked.within(on), asked.filter());
  }

  private static View view(Address at) {
    return at.view() != null ? at.view() : isOfAll(at) ? View.AGENDA : View.MONTH;
  }

  private static boolean isOfAll(Address at) {
    return at.portal() == Portal.STAFF && at.filter().isEmpty();
  }

  private static Days days(Address at, View view, DayOfWeek firstOfWeek) {
    return switch (view) {
      case MONTH -> Days.monthOf(at.on());
      case WEEK -> Days.weekOf(at.on(), firstOfWeek);
      case AGENDA -> Days.from(at.on(), isOfAll(at) ? AGENDA_OF_ALL : AGENDA);
    };
  }

  private static @Nullable Address step(Address at, View view, Days days, int direction) {
    var on = view == View.MONTH
        ? at.on().plusMonths(direction)
        : at.on().plusDays((long) direction * days.count());
    return Asked.within(on).equals(on) ? at.on(on) : null;
  }

  private static Timetable<Slot> timetable(Days week, List<Slot> shown, Viewer viewer) {
    var entries = shown.stream().map(slot -> new Entry<>(slot, slot.startsAt(), slot.endsAt())).toList();
    return Timetable.of(new TimeAxis(week, viewer.zone()), entries);
  }
}
