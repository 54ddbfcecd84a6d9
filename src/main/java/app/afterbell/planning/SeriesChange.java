package app.afterbell.planning;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a series (R33).
 *
 * @param key of its form: sent twice, it is the same change
 * @param session whose series it is, and from which on
 * @param as mentor or staff
 * @param day the new weekday: each session goes to the nearest one, three days away at the most
 * @param at the new start, on the clocks of the engagement's zone
 * @param minutes 15 to 480
 * @param reason the key of one of the list (R15)
 * @param replacesLater also what was agreed already for later dates
 * @param note for all who are told
 */
public record SeriesChange(
    UUID key, SessionId session, Asker as, Reach reach, DayOfWeek day, LocalTime at, int minutes,
    @Nullable String reason, boolean replacesLater, @Nullable String note) {}
