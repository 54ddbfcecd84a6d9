package app.afterbell.planning;

import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WallTime;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.SeriesDate.Becomes;
import app.afterbell.planning.SeriesDate.Why;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Says what becomes of each date of a series (R33): what is left alone and why, and what {@link Moves} has against the
 * others.
 *
 * @param from the first day that is changed
 * @param later what was agreed for later days already
 * @param against what is against such a move by now, as {@link Moves#look} says it; none: it would be moved
 */
record SeriesWeighing(
    SeriesChange asked, ZoneId zone, List<TermsHeld> terms, LocalDate from, List<WeeklyHeld> later, LeftOutDays days,
    List<DayOff.Pause> pauses, BiFunction<SessionId, MoveRequest, List<PlanRefusal>> against, Viewer by, Instant now) {

  /** Terms of another length than on this day, agreed for later ones, the first first. */
  static List<TermsHeld> laterLengths(List<TermsHeld> terms, LocalDate from) {
    int minutes = TermsHeld.on(terms, from).terms().minutes();
    return terms.stream()
        .filter(held -> held.firstOn().isAfter(from) && held.terms().minutes() != minutes)
        .sorted(Comparator.comparing(TermsHeld::firstOn))
        .toList();
  }

  List<SeriesDate> dates(List<SeriesRow> sessions, List<LeftOut> left) {
    return Stream.concat(sessions.stream().map(row -> session(row, true)), left.stream().map(this::left))
        .sorted(Comparator.comparing(SeriesDate::on).thenComparing(SeriesDate::at))
        .toList();
  }

  /** @param inSeries else it is asked of this one alone */
  SeriesDate session(SeriesRow row, boolean inSeries) {
    var on = row.on(zone);
    var then = then(on);
    int minutes = inSeries ? minutes(then.local().toLocalDate()) : asked.minutes();
    var date = new SeriesDate(on, row.at(zone), row.id(), row.startsAt(), row.minutes(), then.instant(), minutes,
        new Becomes.Moves());
    var alone = alone(row, on, date, inSeries);
    return alone.map(becomes -> become(date, becomes)).orElseGet(() -> become(date, weigh(date, inSeries)));
  }

  private SeriesDate left(LeftOut one) {
    var then = then(one.on());
    return new SeriesDate(one.on(), one.at(), null, null, 0, then.instant(), minutes(then.local().toLocalDate()),
        one.on().isBefore(from) ? new Becomes.Alone(Why.EARLIER, null)
            : isAgreedLater(one.on()) ? new Becomes.Alone(Why.AGREED_LATER, null) : new Becomes.Left(one));
  }

  private Optional<Becomes> alone(SeriesRow row, LocalDate on, SeriesDate date, boolean inSeries) {
    var why = row.cancelled() ? Why.CANCELLED
        : row.logged() ? Why.LOGGED
        : !inSeries ? null
        : on.isBefore(from) ? Why.EARLIER
        : isAgreedLater(on) ? Why.AGREED_LATER
        : asked.as() == Asker.MENTOR && !row.mentorId().equals(by.id()) ? Why.ANOTHERS
        : row.billed() ? Why.BILLED
        : row.movedAt() != null ? Why.MOVED_BY_HAND
        : date.then().equals(row.startsAt()) && date.thenMinutes() == row.minutes() ? Why.THERE
        : isSoon(row.startsAt()) || isSoon(date.then()) ? Why.SOON : null;
    return why == null ? Optional.empty()
        : Optional.of(new Becomes.Alone(why, why == Why.MOVED_BY_HAND ? row.movedAt() : null));
  }

  private Becomes weigh(SeriesDate date, boolean inSeries) {
    var day = date.then().atZone(zone).toLocalDate();
    var off = !inSeries ? Optional.<DayOff>empty()
        : pauses.stream().filter(pause -> pause.isOn(day)).<DayOff>map(pause -> pause).findFirst()
            .or(() -> days.at(date.then(), date.thenMinutes(), zone));
    if (off.isPresent()) {
      return new Becomes.Off(off.get());
    }
    var reasons = against.apply(date.session(), Series.request(asked, date));
    return reasons.isEmpty() ? new Becomes.Moves() : new Becomes.Refused(reasons);
  }

  private static SeriesDate become(SeriesDate date, Becomes becomes) {
    return new SeriesDate(date.on(), date.at(), date.session(), date.startsAt(), date.minutes(), date.then(),
        date.thenMinutes(), becomes);
  }

  private WallTime then(LocalDate on) {
    var day = on.plusDays(SeriesTimes.shift(on.getDayOfWeek(), asked.day()));
    return new WallTime(day.atTime(asked.at()), zone);
  }

  private int minutes(LocalDate day) {
    return asked.replacesLater() || laterLengths(terms, from).stream().noneMatch(held -> !day.isBefore(held.firstOn()))
        ? asked.minutes() : TermsHeld.on(terms, day).terms().minutes();
  }

  private boolean isAgreedLater(LocalDate on) {
    return !asked.replacesLater() && later.stream().anyMatch(held -> held.isOn(on));
  }

  private boolean isSoon(Instant at) {
    return !at.isAfter(now.plus(Series.UNDO));
  }
}
