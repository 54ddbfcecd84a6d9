package app.afterbell.planning.web.api;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as staff's programs read it.
 *
 * @param currency of every rate, each in its minor unit
 */
record EngagementView(
    EngagementId id, String name, PersonId mentor, List<PersonId> students, String subject, String timeZone,
    List<Weekly> weekly, List<TermsView> terms, LocalDate startsOn, @Nullable LocalDate endsOn,
    @Nullable String meetingLink) {

  /**
   * @param day 1 for Monday to 7 for Sunday
   * @param from absent: from the first day. @param to the day after the last
   * @param weekOf the Monday of a week in which it is, where it is every second week
   */
  record Weekly(
      int day, String at, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate weekOf,
      @Nullable Integer minutes) {

    static Weekly of(WeeklyHeld held) {
      return new Weekly(held.time().day().getValue(), held.time().at().toString(), held.fromOn(), held.toOn(),
          held.weekOn(), held.minutes());
    }
  }

  record TermsView(
      LocalDate from, @Nullable LocalDate to, int minutes, String currency, long billRate, long payRate,
      @Nullable String agreedBy, @Nullable Instant agreedAt) {

    static TermsView of(TermsHeld held) {
      var terms = held.terms();
      return new TermsView(held.firstOn(), held.toOn(), terms.minutes(),
          terms.billRate().currency().getCurrencyCode(), terms.billRate().minor(), terms.payRate().minor(),
          held.agreedBy(), held.agreedAt());
    }
  }

  static EngagementView of(Engagement engagement, List<WeeklyHeld> weekly, List<TermsHeld> terms) {
    var agreed = engagement.agreed();
    return new EngagementView(engagement.id(), agreed.name(), agreed.mentor(),
        agreed.students().stream().sorted(Comparator.comparing(PersonId::value)).toList(), agreed.subject(),
        agreed.zone().getId(), weekly.stream().map(Weekly::of).toList(), terms.stream().map(TermsView::of).toList(),
        agreed.startsOn(), agreed.endsOn(), agreed.meetingLink());
  }
}
