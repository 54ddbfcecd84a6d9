package app.afterbell.story;

import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Memberships;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.RateChange;
import app.afterbell.engagements.Rates;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.organization.Hint;
import app.afterbell.organization.Hints;
import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.Setting;
import app.afterbell.planning.Availability;
import app.afterbell.planning.Beginnings.Rhythm;
import app.afterbell.planning.Beginnings;
import app.afterbell.planning.HolidayAnswer;
import app.afterbell.planning.HolidayId;
import app.afterbell.planning.Holidays;
import app.afterbell.planning.Hours.Weekly;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ListableBeanFactory;

/** What a company settles in its autumn: values, holidays, when its mentors teach, engagements, rates and students. */
final class Agreed extends Told {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Currency DOLLARS = Currency.getInstance("USD");

  Agreed(Given given, TestClock clock, Sql sql, ListableBeanFactory beans) {
    super(given, clock, sql, beans);
  }

  void tell() {
    settled();
    taught();
    planned();
    rated();
  }

  private void settled() {
    var now = at("2026-11-02T15:00:00Z");
    decide(Map.of(Setting.FAMILIES_BOOK, 1, Setting.SLOT_LEAD_HOURS, 12), "2026-11-03", "Families asked for it.", now);
    decide(Map.of(Setting.NOTICE_HOURS, 36), "2026-12-07", "Mentors plan their week.", now);
    decide(Map.of(Setting.MISSED_PAID, 80), "2026-12-14", "As agreed in October.", now);
    door(Hints.class).settle(List.of(new Hint(LocalDate.parse("2026-11-10"), "missed",
        "Wait for 15 minutes, then call.")), given.imogen().id(), now);
    var holidays = door(Holidays.class);
    done(holidays.add("Thanksgiving", LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-27"), given.imogen(),
        now));
    done(holidays.add("Winter break", LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-01"), given.bola(),
        now));
    done(holidays.add("Clearing day", LocalDate.parse("2026-12-11"), LocalDate.parse("2026-12-11"), given.bola(),
        now));
    at("2026-11-02T16:00:00Z");
    holidays.remove(sql.sql("select id from holiday where name = 'Clearing day'")
        .one(HolidayId.class), given.imogen(), at("2026-11-02T17:00:00Z"));
  }

  private void taught() {
    var days = Arrays.stream(DayOfWeek.values()).filter(day -> day.getValue() <= 5)
        .map(day -> new Weekly(day, 14 * 60, 20 * 60)).toList();
    at("2026-11-03T15:00:00Z");
    var today = LocalDate.parse("2026-11-03");
    var availability = door(Availability.class);
    for (var mentor : List.of(given.maya().id(), given.tomas().id())) {
      availability.publish(mentor, days);
    }
    availability.addExtra(given.maya().id(), LocalDate.parse("2026-12-05"), 10 * 60, 12 * 60, today);
    availability.addDayOff(given.maya().id(), LocalDate.parse("2026-12-09"), today);
    availability.addDayOff(given.tomas().id(), LocalDate.parse("2026-12-08"), today);
  }

  private void planned() {
    var now = at("2026-11-04T15:00:00Z");
    var weekly = List.of(held(0, "TU 17:00", null, null, 60), held(1, "TH 18:30", "2026-11-12", "2026-11-09", null));
    var geometry = new NewEngagement("Geometry for Mateo", given.maya().id(), Set.of(given.person(Cast.MATEO).id()),
        "Geometry", NEW_YORK, List.of(), terms(45, 7000, 4000), LocalDate.parse("2026-11-10"), null,
        "https://meet.example.org/geometry", null);
    agree(geometry, new Rhythm(weekly, Set.of(LocalDate.parse("2026-12-15")), true), now);
    for (var subject : List.of("Algebra II", "Geometry", "Creative writing")) { // so that he can stand in
      agree(new NewEngagement(subject + " by Tomás", given.tomas().id(), Set.of(given.person(Cast.MATEO).id()), subject,
          NEW_YORK, List.of(), terms(60, 7000, 4000), LocalDate.parse("2026-11-10"), null, null, null),
          new Rhythm(List.of(), Set.of(), false), now);
    }
    for (var course : List.of(Cast.ALGEBRA, Cast.WRITING, Cast.CHEMISTRY)) {
      door(WeeklyPlans.class).start(given.engagement(course), given.imogen().id(), now);
    }
    at("2026-11-04T15:10:00Z");
    at("2026-11-20T15:00:00Z");
  }

  private void rated() {
    var now = at("2026-11-20T16:00:00Z");
    var rates = door(Rates.class);
    var chosen = new Rates.Chosen("", "maya", "USD");
    var from = LocalDate.parse("2026-12-08");
    var change = new RateChange(true, false, true, new BigDecimal("5"));
    var answer = rates.change(UUID.randomUUID(), chosen, from, change,
        rates.look(chosen, from, change).stream().map(Rates.Changed::line).toList(), given.imogen().id(), now);
    if (!(answer instanceof Rates.Answer.Agreed)) {
      throw new IllegalStateException(answer.toString());
    }
    door(Memberships.class).leave(given.engagement(Cast.ROBOTICS), given.person(Cast.NOA).id(),
        LocalDate.parse("2026-12-10"), given.bola().id(), at("2026-11-21T16:00:00Z")).id();
    at("2026-11-21T17:00:00Z");
  }

  EngagementId named(String name) {
    return sql.sql("select id from engagement where name = :name").param("name", name).one(EngagementId.class);
  }

  static WeeklyHeld held(int line, String at, String from, String week, Integer minutes) {
    var time = WeeklyTime.parse(at).orElseThrow().getFirst();
    return new WeeklyHeld(line, time, from == null ? null : LocalDate.parse(from), null,
        week == null ? null : LocalDate.parse(week), minutes);
  }

  private static Terms terms(int minutes, long billed, long paid) {
    return new Terms(minutes, new Money(billed, DOLLARS), new Money(paid, DOLLARS));
  }

  private void agree(NewEngagement agreed, Rhythm rhythm, Instant now) {
    EngagementAnswer answer = door(Beginnings.class)
        .start(new EngagementId(UUID.randomUUID()), agreed, rhythm, given.imogen().id(), now);
    answer.id();
  }

  private void decide(Map<Setting, Integer> values, String from, String why, Instant now) {
    var answer = door(PolicyDecisions.class).decide(new Wish(LocalDate.parse(from), values, why, null),
        given.imogen(), now);
    if (!(answer instanceof PolicyAnswer.Decided)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static void done(HolidayAnswer answer) {
    if (!(answer instanceof HolidayAnswer.Added)) {
      throw new IllegalStateException(answer.toString());
    }
  }
}
