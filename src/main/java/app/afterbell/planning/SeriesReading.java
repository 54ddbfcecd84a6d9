package app.afterbell.planning;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Moves;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a series for a change: its sessions and their people are held, and each of its dates is weighed. */
@Component
class SeriesReading {

  private final Sql sql;
  private final SeriesRows rows;
  private final Engagements engagements;
  private final DaysOff daysOff;
  private final Pauses pauses;
  private final Occurrences occurrences;
  private final Moves moves;

  SeriesReading(
      Sql sql, SeriesRows rows, Engagements engagements, DaysOff daysOff, Pauses pauses, Occurrences occurrences,
      Moves moves) {
    this.sql = sql;
    this.rows = rows;
    this.engagements = engagements;
    this.daysOff = daysOff;
    this.pauses = pauses;
    this.occurrences = occurrences;
    this.moves = moves;
  }

  // The session that was chosen, and the weekly time that it is of, if any.
  private record Chosen(SeriesRow session, LocalDate on, @Nullable WeeklyHeld held) {}

  Optional<SeriesPlan> open(SeriesChange asked, Viewer by, Instant now) {
    daysOff.hold();
    var engagement = engagements.lock(engagement(asked, by));
    var ahead = rows.ahead(engagement.id(), now);
    moves.hold(ahead.stream().map(SeriesRow::id).toList());
    var weekly = engagements.weeklyOverTime(engagement.id());
    return ahead.stream().filter(row -> row.id().equals(asked.session())).findFirst()
        .map(row -> chosen(row, weekly, engagement))
        .filter(chosen -> asked.reach() == Reach.THIS_ONE || chosen.held() != null)
        .map(chosen -> plan(asked, engagement, ahead, weekly, chosen, by, now));
  }

  // Who may not see it has none (R28).
  private EngagementId engagement(SeriesChange asked, Viewer by) {
    return sql.sql("""
            select engagement_id from session_plan_fact
            where id = :id and case :as when 'staff' then :staff else mentor_id = :viewer end
            """)
        .param("id", asked.session())
        .param("as", asked.as())
        .param("staff", asked.as() == Asker.STAFF && by.may(Power.PLAN_SESSIONS))
        .param("viewer", by.id())
        .one(EngagementId.class);
  }

  private static Chosen chosen(SeriesRow row, List<WeeklyHeld> weekly, Engagement engagement) {
    var on = row.on(engagement.agreed().zone());
    return new Chosen(row, on, held(row, weekly, engagement));
  }

  private static @Nullable WeeklyHeld held(SeriesRow row, List<WeeklyHeld> weekly, Engagement engagement) {
    var zone = engagement.agreed().zone();
    return held(weekly, row.on(zone), new WeeklyTime(row.on(zone).getDayOfWeek(), row.at(zone)));
  }

  private static @Nullable WeeklyHeld held(List<WeeklyHeld> weekly, LocalDate on, WeeklyTime time) {
    return weekly.stream().filter(one -> one.time().equals(time) && one.isOn(on)).findFirst().orElse(null);
  }

  private SeriesPlan plan(
      SeriesChange asked, Engagement engagement, List<SeriesRow> ahead, List<WeeklyHeld> weekly, Chosen chosen,
      Viewer by, Instant now) {
    var terms = engagements.termsOverTime(engagement.id());
    var held = chosen.held();
    if (asked.reach() == Reach.THIS_ONE || held == null) {
      var weighing = weighing(asked, engagement, terms, chosen.on(), List.of(), by, now);
      var only = List.of(weighing.session(chosen.session(), false));
      return new SeriesPlan(asked, new SeriesList(engagement.id(), engagement.agreed().zone(), only, List.of(),
          List.of(), false), weekly, weekly);
    }
    var theirs = ahead.stream().filter(row -> isOf(held.line(), held(row, weekly, engagement))).toList();
    var left = occurrences.leftOut(engagement.id(), now).stream()
        .filter(one -> isOf(held.line(), held(weekly, one.on(), new WeeklyTime(one.on().getDayOfWeek(), one.at()))))
        .toList();
    return series(asked, engagement, theirs, left, weekly, terms, chosen, by, now);
  }

  private SeriesPlan series(
      SeriesChange asked, Engagement engagement, List<SeriesRow> theirs, List<LeftOut> left, List<WeeklyHeld> weekly,
      List<TermsHeld> terms, Chosen chosen, Viewer by, Instant now) {
    var zone = engagement.agreed().zone();
    var from = asked.reach() == Reach.THIS_AND_LATER ? chosen.on()
        : theirs.stream().map(row -> row.on(zone)).min(LocalDate::compareTo).orElseThrow();
    var current = weekly.stream()
        .filter(one -> one.line() == chosen.held().line() && one.holdsOn(from)).findFirst().orElse(chosen.held());
    var otherLengths = SeriesWeighing.laterLengths(terms, from);
    var minutesUntil = asked.replacesLater() || otherLengths.isEmpty() ? null : otherLengths.getFirst().firstOn();
    boolean asAgreed = TermsHeld.on(terms, from).terms().minutes() == asked.minutes()
        && (otherLengths.isEmpty() || !asked.replacesLater());
    var times = new SeriesTimes(weekly, current, from, new WeeklyTime(asked.day(), asked.at()),
        asAgreed ? null : asked.minutes(), minutesUntil, asked.replacesLater());
    var weighing = weighing(asked, engagement, terms, from, times.later(), by, now);
    var after = times.after();
    return new SeriesPlan(asked,
        new SeriesList(engagement.id(), zone, weighing.dates(theirs, left), times.later(), otherLengths,
            after.isEmpty()), weekly, after.orElse(weekly));
  }

  private SeriesWeighing weighing(
      SeriesChange asked, Engagement engagement, List<TermsHeld> terms, LocalDate from, List<WeeklyHeld> later,
      Viewer by, Instant now) {
    var today = now.atZone(engagement.agreed().zone()).toLocalDate();
    var days = daysOff.between(engagement.agreed().mentor(), today, today.plusYears(2));
    return new SeriesWeighing(asked, engagement.agreed().zone(), terms, from, later, days,
        pauses.between(engagement.id(), today, today.plusYears(2)),
        (session, request) -> moves.look(session, request, by, now), by, now);
  }

  private static boolean isOf(int line, @Nullable WeeklyHeld held) {
    return held != null && held.line() == line;
  }
}
