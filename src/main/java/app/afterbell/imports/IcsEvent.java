package app.afterbell.imports;

import java.time.Instant;
import java.util.Set;

/**
 * One date of an event of a calendar's file.
 *
 * @param uid the same in each file for the same event
 * @param occurrence of a series: when this date was to be at first, in UTC; else empty
 * @param addresses of who invites and who is invited, in lower case
 */
public record IcsEvent(
    String uid, String occurrence, String title, Set<String> addresses, Instant startsAt, int minutes,
    boolean cancelled) {}
