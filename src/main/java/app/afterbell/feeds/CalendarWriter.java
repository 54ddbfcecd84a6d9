package app.afterbell.feeds;

import app.afterbell.feeds.Invitations.Invitation;
import app.afterbell.mail.Letter;
import app.afterbell.mail.PlainName;
import app.afterbell.organization.Brand;
import app.afterbell.organization.Organization;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Portal;
import app.afterbell.web.Titles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes sessions as calendar programs read them (RFC 5545): one event each, in UTC, so that no program's idea of a
 * zone moves one. People are named by their first names alone. The same sessions are the same bytes.
 */
@Component
class CalendarWriter {

  private static final String PROGRAM = "-//Afterbell//Calendar//EN";

  // A minimum, which Apple heeds by the first and Outlook by the second; Google comes when it wants to.
  private static final String EACH = "PT1H";

  private final MessageSource texts;

  CalendarWriter(MessageSource texts) {
    this.texts = texts;
  }

  /** @param link makes an address of a path of ours */
  byte[] feed(Organization organization, Instant now, List<Occasion> occasions, UnaryOperator<String> link) {
    var name = text("feeds.event.calendar", organization.name());
    var out = begin()
        .line("METHOD", "PUBLISH")
        .text("NAME", name)
        .text("X-WR-CALNAME", name);
    Brand.at(organization.brands(), LocalDate.ofInstant(now, organization.zone())).map(Brand::light)
        .ifPresent(colour -> out.line("X-APPLE-CALENDAR-COLOR", colour.hex()));
    out
        // RFC 7986 gives it no type unless it says one
        .line("REFRESH-INTERVAL;VALUE=DURATION", EACH)
        .line("X-PUBLISHED-TTL", EACH);
    for (var one : occasions) {
      event(out, one, link);
      out.line("END", "VEVENT");
    }
    return out.line("END", "VCALENDAR").bytes();
  }

  static CalendarText begin() {
    return new CalendarText()
        .line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", PROGRAM)
        .line("CALSCALE", "GREGORIAN");
  }

  /**
   * One event for one reader, whose own line alone is in it: families do not see each other's addresses (RFC 5546).
   *
   * @param from who invites, at an address that receives: programs answer there
   */
  byte[] invitation(Invitation one, Party from, Party to, UnaryOperator<String> link, Instant now) {
    var cancels = one.due().method() == Letter.Method.CANCEL;
    var out = begin().line("METHOD", one.due().method().name());
    event(out, one.stands(), one.due().sequence(), now.truncatedTo(ChronoUnit.SECONDS), link);
    return out.line("ORGANIZER;CN=" + CalendarText.quoted(from.name()), "mailto:" + from.address())
        .line("ATTENDEE;CN=" + CalendarText.quoted(to.name()) + ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT"
            + (cancels ? "" : ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE"), "mailto:" + to.address())
        .line("END", "VEVENT")
        .line("END", "VCALENDAR")
        .bytes();
  }

  /** Somebody with the address that mail for them goes to. */
  record Party(String name, String address) {}

  static String path(Occasion one) {
    return one.isGone() ? "/" : one.id().pathIn(one.mentor() ? Portal.MENTOR : Portal.FAMILY);
  }

  private void event(CalendarText out, Occasion one, UnaryOperator<String> link) {
    event(out, one, one.sequence(), one.changedAt(), link);
  }

  private void event(CalendarText out, Occasion one, int sequence, Instant stamp, UnaryOperator<String> link) {
    var page = link.apply(path(one));
    out.line("BEGIN", "VEVENT")
        .line("UID", one.uid())
        .time("DTSTAMP", stamp)
        .time("LAST-MODIFIED", one.changedAt())
        .line("SEQUENCE", String.valueOf(sequence))
        .time("DTSTART", one.startsAt())
        .time("DTEND", one.endsAt())
        .text("SUMMARY", summary(one))
        .line("STATUS", one.cancelled() ? "CANCELLED" : "CONFIRMED")
        .line("TRANSP", one.cancelled() ? "TRANSPARENT" : "OPAQUE")
        .line("URL", page);
    if (one.meetingLink() != null && !one.cancelled()) {
      out.text("LOCATION", one.meetingLink())
          .text("DESCRIPTION", text("feeds.event.join", one.meetingLink()) + "\n" + text("feeds.event.page", page));
    } else {
      out.text("DESCRIPTION", text("feeds.event.page", page));
    }
  }

  // As on the product's pages: "Ana · Algebra II", and to a family with who.
  String summary(Occasion one) {
    if (one.isGone()) {
      return one.subject();
    }
    var students = one.students().stream().map(this::first).collect(Collectors.joining(", "));
    var called = one.called();
    return one.mentor()
        ? students.isEmpty() ? text("feeds.event.mentor", called, text("feeds.event.nobody"))
            : Titles.of(students, called)
        : text("feeds.event.student", one.self() || students.isEmpty() ? called : Titles.of(students, called),
            first(one.mentorName()));
  }

  private String first(String name) {
    return PlainName.of(FirstName.of(name)).orElseGet(() -> text("feeds.event.somebody"));
  }

  private String text(String key, Object... values) {
    return texts.getMessage(key, values, Locale.US);
  }
}
