package app.afterbell.frame.web;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.planning.Reach;
import app.afterbell.planning.SeriesChange;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.web.Typed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a series as it was typed. What is wrong with it is noted in {@code typed}.
 *
 * @param key of the form
 * @param seen the lines of the list that was shown before
 */
public record SeriesForm(
    Typed typed, UUID key, Reach reach, DayOfWeek day, String at, String minutes, String reason, boolean replacesLater,
    String note, List<String> seen) {

  private static final int LONGEST_NOTE = 1000;

  static SeriesForm empty(ZonedDateTime starts, int minutes) {
    return new SeriesForm(Typed.nothing(), Id.next(), Reach.THIS_AND_LATER, starts.getDayOfWeek(),
        starts.toLocalTime().toString(), String.valueOf(minutes), "", false, "", List.of());
  }

  static SeriesForm of(Typed typed) {
    return new SeriesForm(typed, Typed.readId(typed.text("key")).orElseGet(Id::next),
        Typed.one(Reach.class, typed.text("which")).orElse(Reach.THIS_AND_LATER),
        Typed.one(DayOfWeek.class, typed.text("day")).orElse(DayOfWeek.MONDAY), typed.text("at").strip(),
        typed.text("minutes").strip(), typed.text("reason"), typed.isOn("replaces"), typed.text("note"),
        typed.all("seen"));
  }

  /** Empty where it cannot be weighed; what is wrong is noted. @param pressed whether the reason is needed already */
  Optional<SeriesChange> read(SessionId session, Asker as, @Nullable String proposed, boolean pressed) {
    var time = time();
    int length = typed.number("minutes");
    if (time == null) {
      typed.refuse("at", SeriesWrong.NO_TIME);
    }
    if (!EngagementRule.allowsMinutes(length)) {
      typed.refuse("minutes", SeriesWrong.NO_MINUTES);
    }
    if (note.length() > LONGEST_NOTE) {
      typed.refuse("note", SeriesWrong.NOTE_TOO_LONG);
    }
    if (reason.isEmpty() && pressed) {
      typed.refuse("reason", SeriesWrong.NO_REASON);
    }
    return time == null || !EngagementRule.allowsMinutes(length) || note.length() > LONGEST_NOTE ? Optional.empty()
        : Optional.of(new SeriesChange(key, session, as, reach, day, time, length,
            reason.isEmpty() ? proposed : reason, replacesLater, note));
  }

  private @Nullable LocalTime time() {
    try {
      return LocalTime.parse(at);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
