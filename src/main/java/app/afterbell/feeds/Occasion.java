package app.afterbell.feeds;

import app.afterbell.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session as one person has it in their calendar: nothing about money, and of other families nothing at all.
 *
 * @param mentor whether the person mentors it
 * @param self whether the person is its student
 * @param cancelled for this person, which in a group is not for everybody
 * @param sequence the copy with the highest counts (RFC 5546)
 * @param changedAt when its plan was changed last
 * @param quietUntil what was done last can be taken back before, and no mail tells of it; null where nothing can
 * @param name of its engagement
 * @param mentorName empty where the session is theirs no more
 * @param students by their whole names, those that the person may see
 */
public record Occasion(
    SessionId id,
    boolean mentor,
    boolean self,
    Instant startsAt,
    int plannedMinutes,
    boolean cancelled,
    int sequence,
    Instant changedAt,
    @Nullable Instant quietUntil,
    String name,
    String subject,
    String mentorName,
    List<String> students,
    @Nullable String meetingLink) {

  Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(plannedMinutes));
  }

  /** It is not theirs any more, and its page neither. */
  boolean isGone() {
    return mentorName.isEmpty();
  }

  /**
   * What it is called on the product’s pages; by its subject where that name has more of somebody's than the first
   * name: other programs are told no more.
   */
  String called() {
    var words = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"));
    return Stream.concat(students.stream(), Stream.of(mentorName))
        .flatMap(one -> Stream.of(one.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+")).skip(1))
        .anyMatch(words::contains) ? subject : name;
  }

  boolean isQuiet(Instant now) {
    return quietUntil != null && now.isBefore(quietUntil);
  }

  /** The same in the feed, in each mail and in answers, for as long as the session is. */
  String uid() {
    return Uid.of(id);
  }
}
