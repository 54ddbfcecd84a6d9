package app.afterbell.notifications;

import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of a proposal.
 *
 * @param state as it stands by now
 * @param mentor whether the reader is asked, else of the family that asks
 * @param self whether the reader is a student of it
 * @param times that were offered
 * @param students as far as the reader may know
 */
record ToldOfProposal(
    ProposalId id,
    SessionId sessionId,
    String kind,
    String state,
    String subject,
    Instant fromStartsAt,
    int fromMinutes,
    Instant startsAt,
    int minutes,
    boolean late,
    @Nullable String note,
    @Nullable String word,
    List<String> times,
    boolean mentor,
    boolean self,
    String name,
    ZoneId zone,
    String email,
    String byName,
    @Nullable String answerEmail,
    String answerName,
    List<String> students) {}
