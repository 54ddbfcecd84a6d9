package app.afterbell.frame;

import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family proposes for a session, as its reader may know it (R15).
 *
 * @param name what this reader calls the session
 * @param mentorName who answers
 * @param students whose family asks, as far as the reader may know
 * @param late it was sent with less than the notice: whether the old time is billed, is decided with it
 * @param open whether it can be answered; else it is declined
 * @param times that its answer offers, as machines write them. @param waives whether those are free although it is late
 * @param word of who answered
 */
public record Proposal(
    ProposalId id,
    SessionId sessionId,
    String name,
    String mentorName,
    String byName,
    boolean own,
    Instant proposedAt,
    Instant fromStartsAt,
    int fromMinutes,
    Instant startsAt,
    int minutes,
    @Nullable String note,
    boolean late,
    boolean open,
    @Nullable Instant decidedAt,
    @Nullable String decidedByName,
    @Nullable String word,
    List<String> times,
    boolean waives,
    List<String> students) {

  /** Whether it waits for the mentor; else for the family. */
  public boolean isAsked() {
    return open && times.isEmpty();
  }

  /** Where it stands, as a family reads it: the end of a key. */
  public String state() {
    return !open ? "declined" : !isAsked() ? "answered" : own ? "own" : "other";
  }

  /** What its notice comes to, as the key of its sentence. @param family whether a family reads it, else who answers */
  public String price(boolean family) {
    if (!open) {
      return late ? "declined-late" : "declined-in-time";
    }
    if (!late) {
      return "in-time";
    }
    return !isAsked() ? waives ? "late-waived" : "late-billed" : family ? "late-family" : "late";
  }

  /** The times that its answer offers, in their order. */
  public List<Instant> offered() {
    return times.stream().map(Instant::parse).toList();
  }

  /** Where replies go. */
  public String path(Portal portal) {
    return sessionId.pathIn(portal) + "/proposals/" + id.value();
  }
}
