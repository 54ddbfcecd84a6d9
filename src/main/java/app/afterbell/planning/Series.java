package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.SeriesAnswer.Already;
import app.afterbell.planning.SeriesAnswer.Changed;
import app.afterbell.planning.SeriesAnswer.Differs;
import app.afterbell.planning.SeriesAnswer.NoSeries;
import app.afterbell.planning.SeriesAnswer.NothingMoves;
import app.afterbell.planning.SeriesAnswer.Refused;
import app.afterbell.planning.SeriesAnswer.TakenBack;
import app.afterbell.planning.SeriesRows.Shifted;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveAnswer;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Changes a series: this session and later ones, or all to come (R33). First it says what becomes of each date; the
 * press does that, and nothing else: where something changed meanwhile, it says so again and writes nothing. One
 * transaction; each session is moved by {@link Moves}, keeps its identity and its first notice, and nobody is told for
 * ten minutes, in which the whole change can be taken back.
 */
@Component
public class Series {

  static final Duration UNDO = Duration.ofMinutes(10);

  private final SeriesReading reading;
  private final SeriesRows rows;
  private final Engagements engagements;
  private final Moves moves;

  Series(SeriesReading reading, SeriesRows rows, Engagements engagements, Moves moves) {
    this.reading = reading;
    this.rows = rows;
    this.engagements = engagements;
    this.moves = moves;
  }

  /**
   * What the change would do. Writes nothing.
   *
   * @return empty where the session is not to come any more; and where it is of no weekly time that is agreed, unless
   * it is asked to move it alone
   */
  @Transactional
  public Optional<SeriesList> look(SeriesChange asked, Viewer by, Instant now) {
    return reading.open(asked, by, now).map(SeriesPlan::list);
  }

  /** @param seen the {@link SeriesList#lines()} that were shown before the press */
  @Transactional
  public SeriesAnswer change(SeriesChange asked, List<String> seen, Viewer by, Instant now) {
    if (asked.reach() == Reach.THIS_ONE) {
      throw new IllegalArgumentException("a single session is moved by itself");
    }
    if (rows.change(asked.key()).isPresent()) {
      return new Already(asked.key());
    }
    var open = reading.open(asked, by, now);
    if (open.isEmpty()) {
      return new NoSeries();
    }
    var plan = open.get();
    // whoever pressed the same button at the same time is seen only now, that the engagement is held
    if (rows.change(asked.key()).isPresent()) {
      return new Already(asked.key());
    }
    if (!plan.list().lines().equals(seen)) {
      return new Differs(plan.list());
    }
    return plan.list().moving() == 0 || plan.list().taken() ? new NothingMoves(plan.list())
        : write(asked, plan, by, now);
  }

  private SeriesAnswer write(SeriesChange asked, SeriesPlan plan, Viewer by, Instant now) {
    var id = plan.list().engagement();
    var after = plan.weeklyAfter();
    rows.add(asked.key(), id, asked.reach(), by.id(), now, now.plus(UNDO),
        plan.weekly().stream().map(WeeklyHeld::written).toList(), after.stream().map(WeeklyHeld::written).toList());
    for (var date : plan.inReach()) {
      var revision = date.moves() ? move(asked, date, by, now) : null;
      var to = plan.agreedThen(date);
      rows.add(asked.key(), new Shifted(date.on(), date.at(), to.on(), to.at(), date.session(), revision));
    }
    rows.dates(asked.key()).forEach(one -> rows.shift(id, one.wasOn(), one.wasAt(), one.onDate(), one.startsAt()));
    engagements.agreeWeekly(id, after, by.id(), now);
    rows.lookAgain(id, now.plus(UNDO));
    return new Changed(asked.key(), (int) plan.list().moving(), now.plus(UNDO));
  }

  private @Nullable Integer move(SeriesChange asked, SeriesDate date, Viewer by, Instant now) {
    return switch (moves.move(date.session(), request(asked, date), asked.key(), by, now)) {
      case MoveAnswer.Moved(var revision, _, _) -> revision;
      case MoveAnswer.AlreadyMoved _, MoveAnswer.TakenBack _, MoveAnswer.AlreadyTakenBack _, MoveAnswer.Refused _ ->
          throw new IllegalStateException("it was weighed, and is held since");
    };
  }

  static MoveRequest request(SeriesChange asked, SeriesDate date) {
    return new MoveRequest(asked.as(), date.then(), date.thenMinutes(), asked.reason(), null, null, false,
        asked.note());
  }

  /** A change that its maker may take back. @param sessions that it moved */
  public record Last(UUID id, int sessions, Instant undoUntil) {}

  /** The last change of this engagement's series, where this viewer made it and it stands. */
  public Optional<Last> last(EngagementId id, Viewer by) {
    return rows.last(id, by.id());
  }

  /**
   * Takes the change back whole, for who made it, within its ten minutes: where one of its sessions cannot go back, or
   * something else was agreed since, nothing is.
   */
  @Transactional
  public SeriesAnswer takeBack(UUID change, Asker as, Viewer by, Instant now) {
    var made = rows.change(change).filter(one -> one.madeBy().equals(by.id())).orElseThrow(NotFound::new);
    var held = engagements.lock(made.engagementId());
    if (rows.change(change).orElseThrow().takenBackAt() != null) {
      return new TakenBack(0);
    }
    if (!now.isBefore(made.undoUntil())) {
      return new Refused(List.of(new PlanRefusal.UndoOver(made.undoUntil())));
    }
    var weekly = engagements.weeklyOverTime(held.id()).stream().map(WeeklyHeld::written).collect(Collectors.toSet());
    if (!weekly.equals(Set.copyOf(made.weeklyAfter()))) {
      return new Refused(List.of(new PlanRefusal.ChangedSince()));
    }
    return back(made, as, by, now);
  }

  private SeriesAnswer back(SeriesRows.Changed made, Asker as, Viewer by, Instant now) {
    var dates = rows.dates(made.id());
    moves.hold(dates.stream().flatMap(one -> Optional.ofNullable(one.sessionId()).stream()).toList());
    int sessions = 0;
    for (var one : dates.reversed()) {
      if (one.revision() != null
          && moves.takeBack(one.sessionId(), one.revision(), as, by, now) instanceof MoveAnswer.Refused(var why)) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Refused(why);
      }
      sessions += one.revision() == null ? 0 : 1;
    }
    dates.reversed().forEach(one ->
        rows.shift(made.engagementId(), one.onDate(), one.startsAt(), one.wasOn(), one.wasAt()));
    engagements.agreeWeekly(made.engagementId(),
        made.weeklyBefore().stream().map(WeeklyHeld::read).toList(), by.id(), now);
    rows.takeBack(made.id(), now);
    return new TakenBack(sessions);
  }
}
