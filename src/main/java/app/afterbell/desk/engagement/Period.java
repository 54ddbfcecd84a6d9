package app.afterbell.desk.engagement;

import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyAgreed;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.Ends;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the same is agreed: terms and weekly times (R30).
 *
 * @param to the day after the last; null: open
 * @param agreed who agreed on what begins or ends then, and when
 */
public record Period(
    LocalDate from, @Nullable LocalDate to, TermsHeld terms, List<WeeklyHeld> weekly, List<Signed> agreed) {

  public record Signed(String by, Instant at) {}

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** One for each change of terms or weekly times, the latest first. */
  static List<Period> of(
      List<TermsHeld> terms, List<WeeklyHeld> weekly, List<WeeklyAgreed> agreed, List<Ends.Row> ends) {
    var first = terms.getLast().firstOn();
    var cuts = new TreeSet<LocalDate>();
    terms.forEach(held -> cuts.add(held.firstOn()));
    weekly.stream().flatMap(held -> Stream.of(held.fromOn(), held.toOn())).filter(Objects::nonNull)
        .filter(first::isBefore).forEach(cuts::add);
    var periods = new ArrayList<Period>();
    for (var from : cuts) {
      boolean isFirst = from.equals(first);
      periods.addFirst(new Period(from, cuts.higher(from), TermsHeld.on(terms, from), WeeklyHeld.on(weekly, from),
          signed(from, isFirst, terms, agreed, ends)));
    }
    return List.copyOf(periods);
  }

  private static List<Signed> signed(
      LocalDate from, boolean isFirst, List<TermsHeld> terms, List<WeeklyAgreed> agreed, List<Ends.Row> ends) {
    var signed = new LinkedHashSet<Signed>();
    terms.stream().filter(held -> held.firstOn().equals(from)).forEach(held -> {
      if (held.agreedBy() != null && held.agreedAt() != null) {
        signed.add(new Signed(held.agreedBy(), held.agreedAt()));
      }
    });
    agreed.stream()
        .filter(one -> isFirst ? one.held().fromOn() == null || !one.held().fromOn().isAfter(from)
            : from.equals(one.held().fromOn()))
        .forEach(one -> signed.add(new Signed(one.by(), one.at())));
    ends.stream().filter(end -> end.isWeekly() && end.last().plusDays(1).equals(from))
        .forEach(end -> signed.add(new Signed(end.by(), end.at())));
    return List.copyOf(signed);
  }
}
