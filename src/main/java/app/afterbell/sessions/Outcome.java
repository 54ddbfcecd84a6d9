package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a logged session comes to, in minutes and percentages (R10): the facts that bill and pay are reckoned from.
 *
 * @param day on which it starts by the calendar of its engagement's zone: whose terms hold
 * @param revision of the attendance that it comes from, ascending within the session
 * @param loggedAt when both tasks were first in
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

  /** @param minutes actual where attended, else planned; the percentage applies to the amount */
  public record Share(AttendanceStatus status, int minutes, int percent) {}
}
