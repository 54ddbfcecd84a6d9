package app.afterbell.planning.web.api;

import app.afterbell.sessions.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an engagement ends.
 *
 * @param lastDay with it
 * @param cancels the sessions that are known to fall away: others are refused; absent: whichever do
 * @param begun likewise those after the last day that have begun, and stand
 */
record EndBody(@Nullable String lastDay, @Nullable List<@Nullable SessionId> cancels,
    @Nullable List<@Nullable SessionId> begun) {}
