package app.afterbell.nudges;

import app.afterbell.nudges.NudgeRule.Owed;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a mentor was told, and what they owe now.
 *
 * @param zone theirs; null for an account that is closed
 * @param toldBy who of staff asked for the last message; null: the product itself
 * @param askedBy of staff, where they are to be told as soon as they may
 * @param undoUntil until when something that was logged can become open again
 * @param channel whether they have one in Slack
 * @param owed all sessions that have ended and wait, the oldest due first
 */
record Standing(
    PersonId mentor, String name, @Nullable ZoneId zone, @Nullable String email, NudgeChoice choice, Instant heardUntil,
    @Nullable Instant toldAt, @Nullable String toldBy, @Nullable Staff askedBy, @Nullable Instant busyUntil,
    @Nullable Instant undoUntil, boolean channel, List<Waiting> owed) {

  /**
   * What a message of this reason is about: by itself the product tells nothing of what an import brought as history.
   */
  List<Waiting> about(boolean asked) {
    return asked ? owed : owed.stream().filter(Waiting::seen).toList();
  }

  NudgeRule rule(WakingHours hours) {
    return new NudgeRule(hours, choice, heardUntil, toldAt, askedBy != null, busyUntil);
  }

  List<Owed> reasons() {
    return about(askedBy != null).stream().map(one -> new Owed(one.endsAt(), one.dueAt())).toList();
  }

  /** As it is after a message. */
  Standing told(Instant now) {
    return new Standing(mentor, name, zone, email, choice, now, now, toldBy, null, busyUntil, undoUntil,
        channel, owed);
  }

  Standing owing(List<Waiting> sessions) {
    return new Standing(mentor, name, zone, email, choice, heardUntil, toldAt, toldBy, askedBy, busyUntil, undoUntil,
        channel, sessions);
  }

  /** There is nothing left that staff could have them told. */
  Standing unasked() {
    return new Standing(mentor, name, zone, email, choice, heardUntil, toldAt, toldBy, null, busyUntil, undoUntil,
        channel, owed);
  }

  /** Where there is no address, or no channel, for what was chosen, it stands in the inbox. */
  boolean inInbox(boolean asked) {
    return asked || choice.by(Way.INBOX) || !byMail() && !inSlack();
  }

  boolean inSlack() {
    return choice.by(Way.SLACK) && channel;
  }

  boolean byMail() {
    return choice.by(Way.MAIL) && email != null;
  }
}
