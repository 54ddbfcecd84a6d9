package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session comes to, logged or cancelled, in minutes and percentages (R10): the facts from which bill and pay
 * are computed.
 *
 * @param day on which it starts by the calendar of its engagement's zone: whose terms hold
 * @param revision of what was said of somebody who comes, attendance or a cancellation: ascending within the session
 * @param loggedAt when both tasks were first in; of a session that was cancelled, its start: nothing is earned before
 * @param recordedBy who said so, at recordedAt
 */
public record Outcome(
    SessionId session,
    EngagementId engagement,
    PersonId mentor,
    Instant startsAt,
    LocalDate day,
    Instant dueAt,
    int revision,
    Instant loggedAt,
    PersonId recordedBy,
    Instant recordedAt,
    List<Billed> billed,
    Share paid) {

  /** Each family is billed by its own student's status. */
  public record Billed(PersonId student, Share share) {}

  /**
   * @param status null where nothing is owed, and no status says why
   * @param minutes actual where attended, else planned; the percentage applies to the amount
   */
  public record Share(@Nullable AttendanceStatus status, int minutes, int percent) {

    static final Share NOTHING = new Share(null, 0, 0);
  }
}
