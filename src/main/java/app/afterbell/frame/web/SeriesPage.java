package app.afterbell.frame.web;

import app.afterbell.engagements.EngagementId;
import app.afterbell.planning.Reach;
import app.afterbell.planning.SeriesDate;
import app.afterbell.planning.SeriesList;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveReason;
import app.afterbell.sessions.SessionId;
import app.afterbell.web.Ui;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a series is changed, with what becomes of each date.
 *
 * @param list null where nothing was typed yet, or it cannot be weighed
 * @param differs the list is not the one that was shown before the press
 * @param done what was changed by the last press of this reader; null: nothing
 */
public record SeriesPage(
    Session session, Asker as, SeriesForm form, List<MoveReason> reasons, @Nullable SeriesList list, List<Row> rows,
    boolean differs, @Nullable Done done) {

  /** @param zone of the engagement: all times of the form are its */
  public record Session(
      SessionId id, EngagementId engagementId, String name, Instant startsAt, int plannedMinutes, ZoneId zone,
      int families) {}

  /** @param fresh it was not in the list that was shown before. @param hits with what it collides */
  public record Row(SeriesDate date, boolean fresh, List<Function<Ui, String>> hits) {}

  public record Done(UUID change, int sessions, Instant undoUntil) {}

  public SessionId id() {
    return session.id();
  }

  public String name() {
    return session.name();
  }

  public Instant startsAt() {
    return session.startsAt();
  }

  public ZoneId zone() {
    return session.zone();
  }

  public int families() {
    return session.families();
  }

  /** The session's page. */
  public String path() {
    return session.id().pathIn(as.portal());
  }

  public String action() {
    return path() + "/series";
  }

  public String engagement() {
    return as.portal().path() + "/engagements/" + session.engagementId().value();
  }

  public List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  public boolean canPress() {
    return list != null && list.moving() > 0 && !list.taken();
  }

  /** Sessions that stay at the old time although the weekly time changes; 0: none, or that is not changed. */
  public long stuck() {
    return list == null || form.reach() == Reach.THIS_ONE || !canPress() ? 0 : list.stuck();
  }

  public boolean isUndoable(Instant now) {
    return done != null && now.isBefore(done.undoUntil());
  }
}
