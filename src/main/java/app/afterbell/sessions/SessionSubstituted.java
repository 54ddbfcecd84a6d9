package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another mentor takes a session, or the first one has it again (R34). Published in the transaction of the change.
 *
 * @param revision of the plan
 * @param from who mentored it until now, and to who does now
 * @param tellAt when families are told
 * @param takesBack the revision that gave it away; null where this one does
 */
public record SessionSubstituted(
    SessionId session, int revision, PersonId from, PersonId to, Instant tellAt, @Nullable Integer takesBack,
    Instant at) {}
