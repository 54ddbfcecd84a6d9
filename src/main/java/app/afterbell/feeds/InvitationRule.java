package app.afterbell.feeds;

import app.afterbell.mail.Letter.Method;
import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person's calendar is to be told of a session by mail (R35): what stands, against what it was told last. One
 * mail carries one event, as many programs take no more; so sessions are told when they are two weeks away, and a
 * series of eight weeks is not eight mails at once. What was told is followed wherever it moves.
 */
final class InvitationRule {

  static final Duration AHEAD = Duration.ofDays(14);

  private InvitationRule() {}

  /** What a calendar was told last of a session. @param mentorName null where that was not kept */
  record Told(
      SessionId sessionId, int sequence, Instant startsAt, int plannedMinutes, boolean cancelled,
      @Nullable String mentorName) {

    private boolean isAs(Occasion stands) {
      return cancelled == stands.cancelled()
          && (cancelled || startsAt.equals(stands.startsAt()) && plannedMinutes == stands.plannedMinutes()
              && (mentorName == null || mentorName.equals(stands.mentorName())));
    }
  }

  /** @param sequence higher than that of the mail before */
  record Due(Method method, int sequence) {}

  /**
   * Of a session that is in the person's calendar.
   *
   * @param told null for nothing yet
   */
  static Optional<Due> due(Occasion stands, @Nullable Told told, Instant now) {
    if (stands.isQuiet(now) || !stands.startsAt().isAfter(now)) {
      return Optional.empty();
    }
    if (told == null) {
      return stands.cancelled() || stands.startsAt().isAfter(now.plus(AHEAD)) ? Optional.empty()
          : Optional.of(new Due(Method.REQUEST, stands.sequence()));
    }
    return told.isAs(stands) ? Optional.empty()
        : Optional.of(new Due(stands.cancelled() ? Method.CANCEL : Method.REQUEST, next(told, stands.sequence())));
  }

  /** Of one that is theirs no more: somebody else mentors it, or their student has left. */
  static Optional<Due> gone(Told told, Instant now) {
    return told.cancelled() || !told.startsAt().isAfter(now) ? Optional.empty()
        : Optional.of(new Due(Method.CANCEL, told.sequence() + 1));
  }

  private static int next(Told told, int sequence) {
    return Math.max(sequence, told.sequence() + 1);
  }
}
