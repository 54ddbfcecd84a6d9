package app.afterbell.feeds;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.CalendarLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a calendar program (RFC 5546, METHOD:REPLY): of which session, by whom, to which copy of it. Read by a
 * reader of our own, that knows five lines and steps over all else: it reads what strangers send.
 *
 * @param attendee the address that it is said for, in lower case
 * @param sequence of the copy that is answered; null where the program does not say
 */
record CalendarReply(SessionId session, String attendee, Answer answer, @Nullable Integer sequence) {

  private static final int MOST_LINES = 2000;
  private static final int MOST_EVENTS = 10;

  /** What they answered; anything else, as "delegated", is none. */
  enum Answer { ACCEPTED, DECLINED, TENTATIVE }

  /** Those of a calendar whose method is REPLY, of sessions of ours; none of any other. */
  static List<CalendarReply> read(String calendar) {
    var lines = CalendarLine.read(calendar, MOST_LINES);
    if (lines.size() > MOST_LINES || lines.stream().noneMatch(line -> line.is("METHOD", "REPLY"))) {
      return List.of();
    }
    var replies = new ArrayList<CalendarReply>();
    var event = new ArrayList<CalendarLine>();
    int depth = 0;
    for (var line : lines) {
      if (line.name().equals("BEGIN") && depth++ == 1 && line.is("BEGIN", "VEVENT")) {
        event.clear();
      } else if (line.name().equals("END") && --depth == 1 && line.is("END", "VEVENT")) {
        of(event).filter(_ -> replies.size() < MOST_EVENTS).ifPresent(replies::add);
      } else if (depth == 2) {
        event.add(line);
      }
    }
    return List.copyOf(replies);
  }

  // One person answers for themselves: several are none.
  private static Optional<CalendarReply> of(List<CalendarLine> event) {
    var attendees = event.stream().filter(line -> line.name().equals("ATTENDEE")).toList();
    var uids = event.stream().filter(line -> line.name().equals("UID")).toList();
    boolean ofOneDate = event.stream().anyMatch(line -> line.name().equals("RECURRENCE-ID"));
    if (attendees.size() != 1 || uids.size() != 1 || ofOneDate) {
      return Optional.empty();
    }
    var who = attendees.getFirst();
    var address = who.value().strip().toLowerCase(Locale.ROOT);
    var said = who.parameter("PARTSTAT");
    return !address.startsWith("mailto:") || said.isEmpty() ? Optional.empty()
        : Uid.read(uids.getFirst().value()).flatMap(session -> answer(said.get()).map(answer ->
            new CalendarReply(session, address.substring("mailto:".length()), answer, sequence(event))));
  }

  private static Optional<Answer> answer(String said) {
    return List.of(Answer.values()).stream().filter(one -> one.name().equalsIgnoreCase(said)).findFirst();
  }

  private static @Nullable Integer sequence(List<CalendarLine> event) {
    return event.stream().filter(line -> line.name().equals("SEQUENCE") && line.value().strip().matches("\\d{1,9}"))
        .map(line -> Integer.valueOf(line.value().strip())).findFirst().orElse(null);
  }
}
