package app.afterbell.planning;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.BreakAnswer.Why;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a pause, an end or the end of a weekly time back, whole and at any time: what was agreed before holds again,
 * and the sessions that the press cancelled stand again, as the same ones. What stays cancelled is named before the
 * press.
 */
@Component
public class PutBacks {

  private final Sql sql;
  private final Engagements engagements;
  private final Pauses pauses;
  private final Ends ends;
  private final DaysOff daysOff;
  private final Comebacks comebacks;
  private final WeeklyPlans weekly;

  PutBacks(
      Sql sql, Engagements engagements, Pauses pauses, Ends ends, DaysOff daysOff, Comebacks comebacks,
      WeeklyPlans weekly) {
    this.sql = sql;
    this.engagements = engagements;
    this.pauses = pauses;
    this.ends = ends;
    this.daysOff = daysOff;
    this.comebacks = comebacks;
    this.weekly = weekly;
  }

  /**
   * What the press would do.
   *
   * @param from the first day that is left out now. @param to the day after the last one; null: all that follow
   * @param refused why it cannot be put back; null: it can
   */
  public record Look(LocalDate from, @Nullable LocalDate to, List<Returning> sessions, @Nullable Why refused) {

    public long standing() {
      return sessions.stream().filter(Returning::stands).count();
    }

    Set<String> lines() {
      return sessions.stream().map(Returning::line).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Whether it is a pause or an end, also one that was put back. */
  public boolean exists(UUID act) {
    return pauses.exists(new PauseId(act)) || ends.exists(act);
  }

  /** @param act of a pause or an end of this engagement; empty where it is none, or was put back */
  @Transactional
  public Optional<Look> look(UUID act, EngagementId id, Viewer by, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(id);
    var then = comebacks.now(engagement, now);
    return pauses.find(new PauseId(act), id)
        .map(pause -> new Look(pause.from(), pause.to(),
            comebacks.look(id, act, then.without(pause.id()), by, now), null))
        .or(() -> ends.find(act, id).map(end -> new Look(end.last().plusDays(1), null,
            comebacks.look(id, act, end.isWeekly() ? then.with(end.timesBefore()) : then.ending(end.before()), by, now),
            isChanged(end, engagement, then.weekly()) ? Why.CHANGED_SINCE : null)));
  }

  /** @param seen the {@link Returning#line()} of all that were shown before the press */
  @Transactional
  public BreakAnswer putBack(UUID act, EngagementId id, Set<String> seen, Viewer by, Instant now) {
    var look = look(act, id, by, now);
    if (look.isEmpty()) {
      if (!exists(act)) {
        throw new NotFound();
      }
      return new BreakAnswer.Already();
    }
    if (look.get().refused() != null) {
      return new BreakAnswer.Refused(look.get().refused());
    }
    if (!look.get().lines().equals(seen)) {
      return new BreakAnswer.Differs(List.of());
    }
    if (!pauses.putBack(new PauseId(act), id, by.id(), now)) {
      reopen(ends.find(act, id).orElseThrow(), engagements.find(id).orElseThrow(), by, now);
    }
    var resumed = weekly.goOn(id, by, now);
    return new BreakAnswer.PutBack(resumed.restored(), resumed.planned());
  }

  private void reopen(Ends.Row end, Engagement engagement, Viewer by, Instant now) {
    if (end.isWeekly()) {
      engagements.agreeWeekly(engagement.id(), end.timesBefore(), by.id(), now);
    } else {
      var done = engagements.change(engagement.id(), before -> before.about(before.name(), before.subject(),
          end.before(), before.meetingLink()), by.id(), now);
      if (done instanceof EngagementAnswer.Refused) {
        throw new IllegalStateException("it was agreed before");
      }
    }
    sql.sql("update weekly_plan set planned_until = least(planned_until, :last::date + 1) where engagement_id = :id")
        .param("last", end.last())
        .param("id", engagement.id())
        .update();
    ends.putBack(end.id(), by.id(), now);
  }

  private static boolean isChanged(Ends.Row end, Engagement engagement, List<WeeklyHeld> weekly) {
    return !end.isWeekly() ? !end.last().equals(engagement.agreed().endsOn())
        : !weekly.stream().map(WeeklyHeld::written).collect(Collectors.toSet()).equals(Set.copyOf(end.weeklyAfter()));
  }
}
