package app.afterbell.story;

import app.afterbell.engagements.EngagementId;
import app.afterbell.planning.BreakAnswer;
import app.afterbell.planning.Breaks;
import app.afterbell.planning.Falls;
import app.afterbell.planning.LeaveAnswer;
import app.afterbell.planning.Leaves;
import app.afterbell.planning.OfferAnswer;
import app.afterbell.planning.OfferId;
import app.afterbell.planning.PauseId;
import app.afterbell.planning.PutBacks;
import app.afterbell.planning.Reach;
import app.afterbell.planning.Returning;
import app.afterbell.planning.Series;
import app.afterbell.planning.SeriesAnswer;
import app.afterbell.planning.SeriesChange;
import app.afterbell.planning.SingleAnswer;
import app.afterbell.planning.SinglePlans;
import app.afterbell.planning.SlotBookings;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.BookAnswer;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** What became otherwise: a series, pauses, an end, a mentor's leave and who stands in, and what families booked. */
final class Replanned extends Told {

  Replanned(Given given, TestClock clock, Sql sql, ListableBeanFactory beans) {
    super(given, clock, sql, beans);
  }

  void tell() {
    paused();
    moved();
    away();
    booked();
  }

  private void paused() {
    var algebra = given.engagement(Cast.ALGEBRA);
    var writing = given.engagement(Cast.WRITING);
    var now = at("2026-11-23T15:00:00Z");
    pause(algebra, "2026-12-07", "2026-12-13", "Exams.", given.imogen(), now);
    var back = pause(writing, "2026-12-01", "2026-12-08", null, given.bola(), now);
    var then = at("2026-11-24T15:01:00Z");
    var look = door(PutBacks.class).look(back, writing, given.bola(), then).orElseThrow();
    is(BreakAnswer.PutBack.class, door(PutBacks.class).putBack(back, writing,
        look.sessions().stream().map(Returning::line).collect(Collectors.toSet()), given.bola(), then));
    var chemistry = given.engagement(Cast.CHEMISTRY);
    var last = LocalDate.parse("2026-12-12");
    var breaks = door(Breaks.class);
    var end = at("2026-11-24T16:00:00Z");
    var falling = breaks.falling(chemistry, last.plusDays(1), null, Agreed.NEW_YORK, end);
    is(BreakAnswer.Done.class, breaks.end(UUID.randomUUID(), chemistry, last,
        falling.stream().map(Falls::session).collect(Collectors.toSet()), given.imogen(), end));
    at("2026-11-24T17:00:00Z");
  }

  private UUID pause(EngagementId id, String from, String to, @Nullable String why, Viewer by,
      Instant now) {
    var key = new PauseId(UUID.randomUUID());
    var breaks = door(Breaks.class);
    var falling = breaks.falling(id, LocalDate.parse(from), LocalDate.parse(to), Agreed.NEW_YORK, now);
    is(BreakAnswer.Done.class, breaks.pause(key, id, LocalDate.parse(from), LocalDate.parse(to), why,
        falling.stream().map(Falls::session).collect(Collectors.toSet()), by, now));
    return key.value();
  }

  private void moved() {
    var now = at("2026-11-25T15:00:00Z");
    var first = next("Geometry for Mateo", "2026-12-03T00:00:00Z", 2);
    var change = new SeriesChange(UUID.randomUUID(), first, Asker.STAFF, Reach.THIS_AND_LATER, DayOfWeek.WEDNESDAY,
        LocalTime.of(16, 15), 60, "mentor_conflict", false, "The bus.");
    var series = door(Series.class);
    is(SeriesAnswer.Changed.class, series.change(change, series.look(change, given.imogen(), now).orElseThrow().lines(),
        given.imogen(), now));
    var writing = next("Creative writing", "2026-12-02T00:00:00Z", null);
    var other = new SeriesChange(UUID.randomUUID(), writing, Asker.MENTOR, Reach.ALL_TO_COME, DayOfWeek.FRIDAY,
        LocalTime.of(16, 0), 45, "mentor_conflict", false, null);
    var changed = (SeriesAnswer.Changed) series.change(other,
        series.look(other, given.maya(), now).orElseThrow().lines(), given.maya(), at("2026-11-25T15:05:00Z"));
    is(SeriesAnswer.TakenBack.class, series.takeBack(changed.change(), Asker.MENTOR, given.maya(),
        at("2026-11-25T15:14:59Z")));
    at("2026-11-25T16:00:00Z");
  }

  private void away() {
    var now = at("2026-11-28T15:00:00Z");
    var leave = new Leaves.NewLeave(given.maya().id(), Instant.parse("2026-12-14T05:00:00Z"),
        Instant.parse("2026-12-18T05:00:00Z"), Agreed.NEW_YORK, "A wedding.");
    is(LeaveAnswer.Entered.class, door(Leaves.class).enter(leave, given.bola(), now));
    var substitutes = door(Substitutes.class);
    var tomas = given.tomas();
    var monday = next("Algebra", "2026-12-14T05:00:00Z", null);
    var offer = offer(monday, "He knows the tiles.", at("2026-11-28T15:05:00Z"));
    is(OfferAnswer.Done.class, substitutes.answer(offer, true, tomas, at("2026-11-28T18:00:00Z")));
    var wednesday = next("Geometry for Mateo", "2026-12-14T05:00:00Z", null);
    var declined = offer(wednesday, null, at("2026-11-28T18:05:00Z"));
    is(OfferAnswer.Done.class, substitutes.answer(declined, false, tomas, at("2026-11-28T19:00:00Z")));
    var withdrawn = offer(next("Creative writing", "2026-12-14T05:00:00Z", null), null, at("2026-11-28T19:05:00Z"));
    is(OfferAnswer.Done.class, substitutes.takeBack(sessionOf(withdrawn), withdrawn, Asker.STAFF, given.bola(),
        at("2026-11-28T19:10:00Z")));
    offer(next("Algebra", "2026-12-16T05:00:00Z", null), "Page 90.", at("2026-11-28T19:15:00Z"));
    at("2026-11-28T20:00:00Z");
  }

  private OfferId offer(SessionId session, @Nullable String plan, Instant now) {
    var answer = door(Substitutes.class).offer(session, given.tomas().id(), 4800, plan, Asker.STAFF, given.bola(), now);
    return is(OfferAnswer.Done.class, answer).id();
  }

  private SessionId sessionOf(OfferId offer) {
    return sql.sql("select session_id from substitute_offer where id = :id").param("id", offer).one(SessionId.class);
  }

  private void booked() {
    var now = at("2026-11-30T15:00:00Z");
    var bookings = door(SlotBookings.class);
    var algebra = given.engagement(Cast.ALGEBRA);
    var slots = bookings.open(algebra, given.elena(), now).slots();
    is(BookAnswer.Booked.class, bookings.book(algebra, slots.getFirst().startsAt(), given.elena(), now));
    is(BookAnswer.Booked.class, bookings.book(algebra, slots.getLast().startsAt(), given.ana(),
        at("2026-11-30T15:20:00Z")));
    is(SingleAnswer.Planned.class, door(SinglePlans.class).plan(given.engagement(Cast.CHEMISTRY),
        Instant.parse("2026-12-04T23:00:00Z"), 60, given.imogen(), at("2026-11-30T16:00:00Z")));
    is(SingleAnswer.Planned.class, door(SinglePlans.class).plan(given.engagement(Cast.ASTROPHYSICS),
        Instant.parse("2026-12-10T15:00:00Z"), 45, given.bola(), at("2026-11-30T16:05:00Z")));
    at("2026-12-01T16:00:00Z");
    at("2026-12-02T20:59:00Z");
    at(StoryTest.NOW.toString());
  }

  // The first session of its engagement from then on. @param weekday as ISO counts it; any for null
  private SessionId next(String engagement, String from, @Nullable Integer weekday) {
    return sql.sql("""
            select s.id from session s join engagement e on e.id = s.engagement_id
            where position(:name in e.name) > 0 and s.starts_at >= :from and s.cancelled_at is null
              and e.mentor_id = :maya
              and (:weekday::int is null or extract(isodow from s.starts_at at time zone 'America/New_York') = :weekday)
            order by s.starts_at limit 1
            """)
        .param("name", engagement).param("maya", given.maya().id()).param("from", Instant.parse(from))
        .param("weekday", weekday).one(SessionId.class);
  }

  private static <T> T is(Class<T> type, Object answer) {
    if (!type.isInstance(answer)) {
      throw new IllegalStateException(answer + " instead of " + type);
    }
    return type.cast(answer);
  }
}
