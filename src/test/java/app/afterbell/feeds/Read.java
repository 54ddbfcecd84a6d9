package app.afterbell.feeds;

import java.io.ByteArrayInputStream;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;

/** What we write, as another program reads it. */
final class Read {

  static {
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false"); // else it asks the network
  }

  private Read() {}

  static Calendar calendar(byte[] text) throws Exception {
    var calendar = new CalendarBuilder().build(new ByteArrayInputStream(text));
    calendar.validate(true);
    return calendar;
  }

  static List<VEvent> events(byte[] text) throws Exception {
    return calendar(text).<CalendarComponent>getComponents("VEVENT").stream().map(VEvent.class::cast).toList();
  }

  static String value(VEvent event, String name) {
    return event.<Property>getProperty(name).map(Property::getValue).orElse("");
  }
}
