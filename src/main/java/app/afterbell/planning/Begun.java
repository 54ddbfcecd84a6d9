package app.afterbell.planning;

import app.afterbell.sessions.SessionId;
import java.time.Instant;

/**
 * A session that has begun on a day on which its engagement was over, where that is said afterwards: it stands, with
 * its log, its bill and its pay.
 *
 * @param logged whether attendance and notes are in
 */
public record Begun(SessionId session, Instant startsAt, int minutes, boolean logged) {}
