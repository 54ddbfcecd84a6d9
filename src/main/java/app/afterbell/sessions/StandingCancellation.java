package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation that stands, and who made it when.
 *
 * @param toldAt when the family told; null where it was not the family's wish
 * @param undoUntil until when who made it can take it back
 */
public record StandingCancellation(
    SessionId session,
    int revision,
    Instant recordedAt,
    PersonId recordedBy,
    String recordedByName,
    Asker askedBy,
    @Nullable Instant toldAt,
    @Nullable String reason,
    @Nullable String note,
    Instant undoUntil) {}
