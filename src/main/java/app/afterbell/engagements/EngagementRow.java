package app.afterbell.engagements;

import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An engagement as SQL gives it. */
record EngagementRow(
    EngagementId id,
    String name,
    PersonId mentorId,
    List<PersonId> students,
    String subject,
    ZoneId timeZone,
    List<String> weekly,
    int minutes,
    Currency currency,
    long billRate,
    long payRate,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String meetingLink,
    @Nullable String importId) {

  static final String SELECT =
      """
      select e.id, e.name, e.mentor_id, e.subject, e.time_zone, e.starts_on, e.ends_on, e.meeting_link, e.import_id,
             array(select s.student_id from engagement_student s where s.engagement_id = e.id) as students,
             array(select w.day_of_week || ' ' || to_char(w.starts_at, 'HH24:MI') from weekly_time w
                   where w.engagement_id = e.id and w.to_on = (select max(l.to_on) from weekly_time l
                                                               where l.engagement_id = e.id)) as weekly,
             t.minutes, t.currency, t.bill_rate, t.pay_rate
      from engagement e
      join engagement_terms t on t.engagement_id = e.id and t.from_on = '-infinity'
      """;

  Engagement toEngagement() {
    var terms = new Terms(minutes, new Money(billRate, currency), new Money(payRate, currency));
    return new Engagement(id, new NewEngagement(
        name, mentorId, Set.copyOf(students), subject, timeZone, weekly.stream().map(WeeklyTime::ofColumn).toList(),
        terms,
        startsOn, endsOn, meetingLink, importId));
  }
}
