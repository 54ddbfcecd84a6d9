package app.afterbell.sessions.web.api;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program says when it moves a session.
 *
 * @param as on which side the token's owner asks; absent: as its mentor, else as staff
 * @param reason the key of one of the list
 * @param students whose family asked, where it is its wish; absent: all who are left in it
 * @param toldAt when the family told; absent: now
 * @param waives that the old time stays free of charge although the family told too late
 */
record MoveBody(
    @Nullable Asker as,
    @Nullable Instant startsAt,
    @Nullable Integer minutes,
    @Nullable String reason,
    @Nullable List<@Nullable PersonId> students,
    @Nullable Instant toldAt,
    @Nullable Boolean waives,
    @Nullable String note) {

  MoveRequest toRequest(Asker side, Instant startsAt, int minutes) {
    return new MoveRequest(as == null ? side : as, startsAt, minutes, reason,
        students == null ? null : students.stream().filter(Objects::nonNull).collect(Collectors.toSet()), toldAt,
        Boolean.TRUE.equals(waives), note);
  }
}
