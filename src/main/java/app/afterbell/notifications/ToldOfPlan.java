package app.afterbell.notifications;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of a cancellation.
 *
 * @param whole whether nobody is left in the session
 * @param mentor whether the reader is its mentor, else of a family
 * @param self whether the reader is a student of it
 * @param byGuardian whether a guardian made it: the mentor's answer then reaches them
 * @param status that stands by the notice; null where it is not the family's wish
 * @param students who are called off, as far as the reader may know
 */
record ToldOfPlan(
    SessionId sessionId,
    Asker askedBy,
    Instant recordedAt,
    @Nullable String reason,
    @Nullable String note,
    Instant startsAt,
    int plannedMinutes,
    boolean whole,
    String subject,
    boolean mentor,
    boolean self,
    boolean seesMoney,
    String name,
    ZoneId zone,
    String email,
    String mentorName,
    @Nullable String mentorEmail,
    String byName,
    @Nullable String byEmail,
    boolean byGuardian,
    @Nullable AttendanceStatus status,
    List<String> students) {}
